"""Finds what a person sees in a window by what it is."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Found = TypeVar("Found", bound=QWidget)


def shown(kind: type[Found], within: QWidget) -> list[Found]:
    """Return the widgets of a kind that can be seen."""
    return [widget for widget in within.findChildren(kind) if widget.isVisible()]


def the(kind: type[Found], within: QWidget) -> Found:
    """Return the one widget of a kind that can be seen."""
    (found,) = shown(kind, within)
    return found
