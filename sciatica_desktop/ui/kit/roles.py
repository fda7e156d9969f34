"""Tells a screen reader what a widget is, where no widget of Qt says it."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class _Told(QAccessibleWidget):
    """A widget with the role that its class names; its name says all that is to be said.

    The level of a heading stays untold: Qt asks for it by `interface_cast`, and with PySide6 6.11.3
    one in Python, even if it only calls its base, ends the program once AT-SPI asks for actions.
    """

    def state(self) -> QAccessible.State:
        """Return its state; a dialog lets nobody past."""
        state = super().state()
        state.modal = self.role() is QAccessible.Role.Dialog
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return one of its texts.

        What changes with every second has a `told_now()`, asked when somebody wants to know: each
        new description would be read out by itself, over what is announced.
        """
        now = getattr(self.object(), "told_now", None)
        if kind is QAccessible.Text.Description and now is not None:
            return str(now())
        said = super().text(kind)
        same = kind is QAccessible.Text.Description and said == super().text(QAccessible.Text.Name)
        return "" if same else said  # of a tool tip that shows what is told anyway


def told_as(role: QAccessible.Role) -> QAccessible.Role:
    """Return the role for a class to keep as `accessible_role`, and see that it is asked for."""
    _ask_widgets()
    return role


@cache
def _ask_widgets() -> None:
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Return what tells of a widget; it is asked only while a screen reader listens."""
    role = getattr(thing, "accessible_role", None)
    if role is None or not isinstance(thing, QWidget) or kind != type(thing).__name__:
        return None
    return _Told(thing, role)
