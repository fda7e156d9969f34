"""Imports what a session is led with while a person answers the check before it."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

GAP_MS = 40  # lets keys and pictures through between two

# In an order in which none of them holds the window for long.
MODULES = (
    "sciatica_desktop.figure.library",
    "sciatica_desktop.ui.figure.film",
    "sciatica_desktop.ui.figure.view",
    "sciatica_desktop.ui.stage.view",
    "sciatica_desktop.ui.pages.session_page",
    "sciatica_desktop.viewmodels.coach",
    "sciatica_desktop.ui.stage.coaching",
    "sciatica_desktop.app.guiding",
    "wakepy",
)


def import_for_session(parent: QObject) -> None:
    """Import them one at a time, as long as the parent lives."""
    _import_soon(MODULES, parent)


def _import_soon(names: tuple[str, ...], parent: QObject) -> None:
    if names:
        QTimer.singleShot(GAP_MS, parent, lambda: _import_now(names, parent))


def _import_now(names: tuple[str, ...], parent: QObject) -> None:
    import_module(names[0])
    _import_soon(names[1:], parent)
