"""Finds what a person sees in a window by what it is."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Found = TypeVar("Found", bound=QWidget)


def the(kind: type[Found], within: QWidget) -> Found:
    """Return the one widget of a kind that can be seen."""
    (found,) = (widget for widget in within.findChildren(kind) if widget.isVisible())
    return found
