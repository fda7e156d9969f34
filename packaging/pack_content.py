"""Write sciatica_desktop/content_rc.py: the TOML files that a start reads, as they were parsed.

Python parses TOML slowly: 5 ms of a start. The program reads what stands in this module, and a test
holds it to the files of assets/, which are what people edit; `make resources` writes it.
"""

import json
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKED = ("exercises/*.toml", "programmes/*.toml", "thresholds.toml")


def packed() -> str:
    """Return the text of the module for the assets as they are."""
    assets = ROOT / "assets"
    files = sorted(file for pattern in PACKED for file in assets.glob(pattern))
    rows = "".join(f"    {_name(f, assets)!r}: {_as_json(f)!r},\n" for f in files)
    return f'"""Made by packaging/pack_content.py from assets/; do not edit."""\n\nFILES = {{\n{rows}}}\n'


def _name(file: Path, assets: Path) -> str:
    return file.relative_to(assets).as_posix()


def _as_json(file: Path) -> str:
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def write() -> None:
    """Write the module."""
    (ROOT / "sciatica_desktop" / "content_rc.py").write_text(packed(), encoding="utf-8")
