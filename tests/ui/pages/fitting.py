"""Looks for what is cut: a widget with less room than it needs, or outside its page."""

from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget

from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage


def cut_widgets(page: ScrollPage) -> list[str]:
    """Return what has too little room on a page."""
    sheet = page.widget()
    assert sheet is not None
    found = []
    for child in sheet.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QAbstractButton | Para):
            continue
        if isinstance(child, QRadioButton):
            continue  # a cell of a choice, which has made room for its word
        need = child.minimumSizeHint()
        if isinstance(child, Para):
            need.setHeight(child.heightForWidth(child.width()))
        corner = child.mapTo(sheet, child.rect().bottomRight())
        small = child.width() < need.width() or child.height() < need.height()
        if small or corner.x() > sheet.width() or corner.y() > sheet.height():
            found.append(f"{child.accessibleName()}: {child.size()} of {need}")
    return found


def nameless(page: QWidget) -> list[str]:
    """Return the controls that a screen reader cannot name."""
    buttons = page.findChildren(QAbstractButton)
    return [str(b) for b in buttons if b.isVisible() and not b.accessibleName()]
