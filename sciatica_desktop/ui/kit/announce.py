"""Tell a screen reader something that no control's name says."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence spoken, where a screen reader listens; what is bold in it is not said."""
    if QAccessible.isActive():
        sentence = sentence.replace("<b>", "").replace("</b>", "").replace("<br>", " ")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
