"""Draws the program's icon in every size a system asks for: `icons.py FOLDER`, off-screen."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).parent.parent / "assets" / "icons" / "sciatica-desktop.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST_ICO = 256
ICNS = 512


def drawn(size: int) -> QImage:
    """Return the icon in a size, in pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(SOURCE.read_bytes())).render(painter)
    painter.end()
    return image


def save(image: QImage, file: Path, kind: str) -> None:
    """Write a picture or end the program."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(file), kind):
        raise SystemExit(f"icons.py: {file} could not be written")


def main() -> None:
    """Write PNG in hicolor's folders, and one .ico and one .icns."""
    folder = Path(sys.argv[1])
    _app = QGuiApplication(sys.argv[:1])
    for size in SIZES:
        place = folder / "hicolor" / f"{size}x{size}" / "apps"
        save(drawn(size), place / "sciatica-desktop.png", "PNG")
    save(drawn(LARGEST_ICO), folder / "sciatica-desktop.ico", "ICO")
    save(drawn(ICNS), folder / "sciatica-desktop.icns", "ICNS")


if __name__ == "__main__":
    main()
