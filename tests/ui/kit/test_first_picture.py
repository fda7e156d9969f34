"""What a window's first picture does not need comes after it, and comes in any case."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.first_picture import FirstPicture


class Painted(QLabel):
    """Counts its pictures."""

    count = 0

    def paintEvent(self, _event: object) -> None:
        self.count += 1


def test_it_waits_until_the_window_was_painted_and_calls_once(qtbot: QtBot) -> None:
    window = Painted()
    qtbot.addWidget(window)
    seen: list[int] = []
    FirstPicture(window, lambda: seen.append(window.count))
    window.show()
    assert not seen
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] >= 1
    pictures = window.count
    window.update()
    qtbot.waitUntil(lambda: window.count > pictures)
    assert len(seen) == 1


def test_a_window_that_nobody_sees_does_not_wait_for_ever(qtbot: QtBot) -> None:
    window = Painted()
    qtbot.addWidget(window)
    seen: list[int] = []
    FirstPicture(window, lambda: seen.append(window.count))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [0]
