"""The touches of a regular day are counted in clinical.md 6.3 and 6.6, and there are no more."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.ui.pages.after_page import AfterPage
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.viewmodels.after import Stage
from tests.flow.conftest import Open
from tests.windows import MORNING, full_page, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")
K = Qt.Key
CALM = Scores(leg_right=2, back=1, lowest=Lowest.THIGH)


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.touches = qtbot, 0

    def press(self, key: Qt.Key, then: str = "") -> None:
        """Press a key; `then` begins the name of what gets the keyboard by itself."""
        here = QApplication.focusWidget() or QApplication.activeWindow()
        assert isinstance(here, QWidget)
        QTest.keyClick(here, key)
        self.touches += 1
        if then:
            self._qtbot.waitUntil(lambda: any(name.startswith(then) for name in focused()))


def focused() -> list[str]:
    """Return the names of what has the keyboard, and of all around it."""
    widget, names = QApplication.focusWidget(), list[str]()
    while widget is not None:
        names.append(widget.accessibleName())
        widget = widget.parentWidget()
    return names


RIGHT, BACK, LOWEST, START = "Right leg", "Back", "Lowest point", "None of these"


def on_today(opened: Opened, qtbot: QtBot) -> Hands:
    window = opened.rooms.window
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = page_of(opened, "today", TodayPage)
    page.start.setFocus()
    return Hands(qtbot)


def lately(database: Database, at: datetime, programme: str = "first-days") -> None:
    """Write a session that was done then, with its check."""
    key = uuid4()
    done = ExerciseRecord(key, 0, "walking", Dose(1, 1, 60), outcome=Outcome.DONE)
    Journal(database).begin(SessionRecord(key, at, programme, (done,)))
    Journal(database).finish(key, at + timedelta(minutes=8), Ending.COMPLETE, 480)
    Diary(database).add(Rating(uuid4(), at, CALM, context=Context.BEFORE, session=key))


def test_five_touches_lead_from_today_to_the_first_exercise(start: Open, qtbot: QtBot) -> None:
    opened = start()
    hands = on_today(opened, qtbot)
    hands.press(K.Key_Return, RIGHT)
    hands.press(K.Key_2, BACK)
    hands.press(K.Key_0, LOWEST)
    hands.press(K.Key_2, START)
    hands.press(K.Key_Return)
    assert isinstance(opened.rooms.window.full_page, SessionPage)
    assert hands.touches == 5


def test_four_touches_are_enough_without_pain(start: Open, qtbot: QtBot) -> None:
    opened = start()
    hands = on_today(opened, qtbot)
    hands.press(K.Key_Return, RIGHT)
    hands.press(K.Key_0, BACK)
    hands.press(K.Key_0, START)
    hands.press(K.Key_Return)
    assert isinstance(opened.rooms.window.full_page, SessionPage)
    assert hands.touches == 4


def test_two_touches_are_enough_within_four_hours_and_one_afterwards(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    lately(database, MORNING - timedelta(minutes=70))
    opened = start()
    hands = on_today(opened, qtbot)
    hands.press(K.Key_Return, "Same as at")
    hands.press(K.Key_Return)
    page = full_page(opened, SessionPage)
    assert hands.touches == 2
    page.view_model.finish()
    after = full_page(opened, AfterPage)
    stages = [after.model.stage]
    qtbot.waitUntil(lambda: "Easier" in focused())
    hands.press(K.Key_2)
    assert [*stages, after.model.stage] == [Stage.TOUCH, Stage.SUMMARY]
    assert hands.touches == 3


def test_the_question_about_yesterday_costs_no_touch_on_the_way(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    lately(database, MORNING - timedelta(days=1))
    opened = start()
    today = page_of(opened, "today", TodayPage)
    assert today.question is not None
    hands = on_today(opened, qtbot)
    hands.press(K.Key_Return, RIGHT)
    for key, then in ((K.Key_2, BACK), (K.Key_0, LOWEST), (K.Key_2, START)):
        hands.press(key, then)
    hands.press(K.Key_Return)
    assert isinstance(opened.rooms.window.full_page, SessionPage)
    assert hands.touches == 5
