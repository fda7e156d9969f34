"""The typefaces for a command that paints without a window."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase, QGuiApplication

from sciatica_desktop.ui.fonts import FIRST, LATER
from sciatica_desktop.ui.tokens import TEXT


def need_fonts(read: Callable[[str], bytes]) -> QCoreApplication:
    """Return the application, made if there is none, with its typefaces; keep it alive."""
    app = QCoreApplication.instance() or QGuiApplication([])
    if TEXT not in QFontDatabase.families():
        for cut in (*FIRST, *LATER):
            QFontDatabase.addApplicationFontFromData(read(f"fonts/{cut}.otf"))
    return app
