"""Write resources.qrc: every file under assets/, by name, so that a new one needs no second place.

What is read at every start is packed besides, already parsed (pack_content.py).
"""

from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
ENDINGS = {".toml", ".md", ".wav", ".svg", ".ttf", ".otf", ".png", ".txt"}


def listing() -> str:
    """Return the text of resources.qrc for the assets as they are."""
    assets = ROOT / "assets"
    files = sorted(
        path.relative_to(assets).as_posix()
        for path in assets.rglob("*")
        if path.is_file() and path.suffix in ENDINGS
    )
    rows = "".join(f'    <file alias="{escape(f)}">assets/{escape(f)}</file>\n' for f in files)
    return f'<!DOCTYPE RCC>\n<RCC version="1.0">\n  <qresource prefix="/">\n{rows}  </qresource>\n</RCC>\n'


if __name__ == "__main__":
    from pack_content import write

    write()
    (ROOT / "resources.qrc").write_text(listing(), encoding="utf-8")
