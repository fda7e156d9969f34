"""The Diary and the sheet of an entry, by keys and by names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Context, Lowest, Numbness, Rating, Scores, Strength
from sciatica_desktop.domain.record import AfterCheck, Feeling, Later, NextDay, Outcome, StopReason
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.silhouette import HEIGHT, Silhouette
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.diary_page import DiaryPage
from sciatica_desktop.ui.pages.diary_rows import DiaryRow
from sciatica_desktop.ui.pages.diary_sheets import FlareSheet
from sciatica_desktop.ui.pages.exercise_sheet import ExerciseSheet
from sciatica_desktop.ui.pages.moment_fields import DayField
from sciatica_desktop.ui.pages.rating_sheet import RatingSheet
from sciatica_desktop.ui.pages.session_sheet import SessionSheet
from sciatica_desktop.ui.wording.diary import rating_line
from tests.finding import the
from tests.ui.conftest import Reader
from tests.ui.keyboard import keyboard, parents_of
from tests.ui.pages.by_keys import ByKeys
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.diary_room import NOW, Room

K = Qt.Key


class Desk(ByKeys[DiaryPage]):
    """The page, its diary and what it offered to undo."""

    def __init__(self, look: Look, qtbot: QtBot, room: Room) -> None:
        self.room, self.qtbot = room, qtbot
        self.model = room.model()
        self.page = DiaryPage(look, self.model)
        self.undo: list[tuple[str, Callable[[], None]]] = []
        self.page.undo_offered.connect(lambda words, action: self.undo.append((words, action)))
        qtbot.addWidget(self.page)
        self.page.resize(1126, 768)
        self.page.show()

    def rows(self) -> list[str]:
        return [row.accessibleName() for card in self.page.cards for row in card.rows]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.database.close()


def test_an_empty_diary_has_one_button_that_writes(look: Look, qtbot: QtBot, room: Room) -> None:
    desk = Desk(look, qtbot, room)
    assert desk.page.nothing.isVisible()
    assert not desk.page.add.isVisible()
    QTest.mouseClick(desk.page.nothing.button, Qt.MouseButton.LeftButton)
    sheet = the(RatingSheet, desk.page)
    desk.settle_on(sheet.rows.scales[Part.LEG_RIGHT])
    assert not sheet.save.isEnabled()
    desk.press(K.Key_4)
    desk.settle_on(sheet.rows.scales[Part.BACK])
    desk.press(K.Key_Minus)
    desk.settle_on(sheet.lowest)
    desk.press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not desk.page.nothing.isVisible()
    assert desk.rows()[0].endswith("Right leg 4, Back 10")


def test_an_entry_is_written_without_the_pointer(look: Look, qtbot: QtBot, room: Room) -> None:
    desk = Desk(look, qtbot, room)
    desk.page.write()
    sheet = the(RatingSheet, desk.page)
    desk.settle_on(sheet.rows.scales[Part.LEG_RIGHT])
    desk.press(K.Key_0)
    desk.settle_on(sheet.rows.scales[Part.BACK])
    desk.press(K.Key_Minus)
    desk.settle_on(sheet.lowest)
    for _ in range(4):
        desk.press(K.Key_Down)
    desk.press(K.Key_Space)
    desk.press(K.Key_Tab)
    desk.settle_on(sheet.numbness)
    desk.press(K.Key_Right)
    desk.press(K.Key_Space)
    desk.press(K.Key_Tab)
    desk.settle_on(sheet.strength)
    desk.press(K.Key_Space)
    desk.press(K.Key_Tab)
    desk.settle_on(sheet.note)
    QTest.keyClicks(sheet.note, "by keys")
    desk.press(K.Key_Tab)
    desk.settle_on(sheet.when)
    desk.press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (rating,) = room.diary.ratings()
    assert rating.scores == Scores(None, 0, 10, Lowest.CALF, Numbness.MORE, Strength.USUAL)
    assert rating.note == "by keys"


def test_a_sheet_that_was_closed_by_mistake_comes_back_with_its_words(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    room.rate(1)
    desk = Desk(look, qtbot, room)
    desk.page.write()
    desk.press(K.Key_Escape)
    assert desk.undo == [], "nothing was answered"
    desk.page.write()
    desk.press(K.Key_7)
    sheet = the(RatingSheet, desk.page)
    sheet.note.setPlainText("a long story")
    desk.press(K.Key_Escape)
    ((sentence, again),) = desk.undo
    assert sentence == "Closed without saving."
    again()
    sheet = the(RatingSheet, desk.page)
    assert sheet.note.text == "a long story"
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert "7" in desk.rows()[0]
    assert "a long story" in desk.rows()[0]
    assert len(desk.undo) == 1


def test_the_tab_key_goes_through_date_and_time_to_the_last_button_and_around(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    rating = room.rate(0)
    desk = Desk(look, qtbot, room)
    desk.page.open_entry(rating)
    sheet = the(RatingSheet, desk.page)
    sheet.note.setFocus()
    passed = list[QWidget]()
    for _ in range(40):
        desk.press(K.Key_Tab)
        passed.append(keyboard(desk.page))
    times = {sheet.when.day, sheet.when.time}
    assert [w for w in dict.fromkeys(passed) if w in times or w in {sheet.remove, sheet.save}] == [
        sheet.when.day, sheet.when.time, sheet.remove, sheet.save
    ]  # fmt: skip
    assert sheet.note in passed


@pytest.mark.parametrize("opened", [False, True])
def test_the_tab_key_goes_as_the_questions_go(
    look: Look, qtbot: QtBot, room: Room, *, opened: bool
) -> None:
    desk = Desk(look, qtbot, room)
    desk.page.write()
    sheet = the(RatingSheet, desk.page)
    if opened:
        sheet.other.click()
        QApplication.processEvents()
    sheet.note.setPlainText("words")  # so that Save is a stop
    sheet.series.focus_stop().setFocus()
    legs = [Part.LEG_LEFT, Part.LEG_RIGHT] if opened else [Part.LEG_RIGHT]
    expected: list[QWidget] = [sheet.rows.scales[part] for part in (*legs, Part.BACK)]
    expected += [] if opened else [sheet.other]
    expected += [sheet.lowest, sheet.numbness, sheet.strength, sheet.note]
    for target in expected:
        desk.press(K.Key_Tab)
        assert target in (keyboard(desk.page), *parents_of(keyboard(desk.page)))
    after = list[QWidget]()
    for _ in range(10):  # each part of the day and of the time is a stop of its own
        desk.press(K.Key_Tab)
        after.append(keyboard(desk.page))
    shown = [w for w in dict.fromkeys(after) if w in {sheet.when.day, sheet.when.time, sheet.save}]
    assert shown == [sheet.when.day, sheet.when.time, sheet.save]


def test_the_calf_of_the_sore_leg_can_be_pressed_on_the_body(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    desk = Desk(look, qtbot, room)
    desk.page.write()
    sheet = the(RatingSheet, desk.page)
    before = sheet.lowest.grab().toImage()
    calf = Silhouette().zone(int(Lowest.CALF)).boundingRect().center()
    scale = sheet.lowest.sizeHint().height() / HEIGHT
    QTest.mouseClick(sheet.lowest, Qt.MouseButton.LeftButton, pos=(calf * scale).toPoint())
    assert sheet.lowest.value is Lowest.CALF
    assert sheet.lowest.grab().toImage() != before


def test_all_questions_of_the_sheet_are_as_large_and_smaller_than_its_title(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    desk = Desk(look, qtbot, room)
    desk.page.write()
    sheet = the(RatingSheet, desk.page.window())
    asked = {
        para.text(): para.height()
        for para in sheet.findChildren(Para)
        if para.text() in ("Left leg", "Right leg", "Back", "Lowest point of pain", "When")
        and para.isVisible()
    }
    assert len(asked) >= 4
    assert set(asked.values()) == {look.line_px("small_b")}
    assert sheet.title.height() > look.line_px("small_b")


def test_too_far_ahead_is_refused_in_one_sentence(look: Look, qtbot: QtBot, room: Room) -> None:
    desk = Desk(look, qtbot, room)
    desk.page.write()
    sheet = the(RatingSheet, desk.page)
    sheet.when.day.setDate(sheet.when.day.date().addDays(3))
    assert sheet.said.text() == "That is more than 24 hours ahead: choose an earlier time."
    assert not sheet.save.isEnabled()


def test_an_entry_is_corrected_and_deleted_with_a_way_back(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    room.rate(0, "old words")
    desk = Desk(look, qtbot, room)
    desk.page.cards[0].rows[0].setFocus()
    desk.press(K.Key_Return)
    sheet = the(RatingSheet, desk.page)
    assert sheet.note.text == "old words"
    sheet.note.setPlainText("new words")
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert "new words" in desk.rows()[0]
    desk.page.cards[0].rows[0].setFocus()
    desk.press(K.Key_Delete)
    assert desk.rows() == []
    words, undo = desk.undo[0]
    assert words == "Entry deleted."
    undo()
    assert "new words" in desk.rows()[0]


def test_the_way_back_stays_open_while_the_disk_refuses(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    room.rate(0, "words to keep")
    desk = Desk(look, qtbot, room)
    told = list[str]()
    desk.page.failed.connect(told.append)
    desk.page.cards[0].rows[0].setFocus()
    desk.press(K.Key_Delete)
    room.database.write("PRAGMA query_only = ON")
    desk.undo[0][1]()
    assert told == [desk.undo[1][0]]
    assert "read-only" in told[0]
    room.database.write("PRAGMA query_only = OFF")
    desk.undo[1][1]()
    assert "words to keep" in desk.rows()[0]


def test_a_sheet_stays_with_its_words_while_the_disk_refuses(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    session = room.move(1)
    desk = Desk(look, qtbot, room)
    desk.page.open_entry(session)
    sheet = the(SessionSheet, desk.page)
    sheet.minutes.setValue(15)
    room.database.write("PRAGMA query_only = ON")
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    assert "read-only" in sheet.said.text()
    room.database.write("PRAGMA query_only = OFF")
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    assert "15 minutes" in desk.rows()[0]


def test_a_session_says_what_was_done_and_can_go(look: Look, qtbot: QtBot, room: Room) -> None:
    session = room.move(1)
    desk = Desk(look, qtbot, room)
    assert desk.rows()[0].endswith("Small, 12 minutes, 1 of 1 exercises, Finished")
    desk.page.open_entry(session)
    sheet = the(SessionSheet, desk.page)
    sheet.minutes.setValue(15)
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert "15 minutes" in desk.rows()[0]
    QApplication.processEvents()
    QTest.keyClick(desk.page.cards[0].rows[0], K.Key_Delete)
    assert desk.undo[0][0] == "Session deleted."


def test_a_session_takes_its_entries_along_and_all_go_back(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    session = room.move(1)
    for minutes, context in ((-1, Context.BEFORE), (13, Context.AFTER)):
        at = session.begun + timedelta(minutes=minutes)
        room.diary.add(
            Rating(uuid4(), at, Scores(leg_right=3), context=context, session=session.id)
        )
    room.rate(1, "of its own")
    desk = Desk(look, qtbot, room)
    before = desk.rows()
    desk.page.open_entry(session)
    sheet = the(SessionSheet, desk.page)
    sheet.when.time.setTime(sheet.when.time.time().addSecs(-3600))
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert [row.split(", ")[0] for row in desk.rows()] == ["09:00", "08:13", "08:00", "07:59"]
    words, undo = desk.undo[0]
    assert words == "Session moved, and the 2 entries that belong to it."
    undo()
    assert desk.rows() == before
    assert len(desk.undo) == 1, "going back is no new move"


def test_a_day_is_changed_by_pointer_too(look: Look, qtbot: QtBot) -> None:
    field = DayField(look, "First day", date(2026, 3, 1))
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.show()
    QTest.mouseClick(field.earlier, Qt.MouseButton.LeftButton)
    assert field.day == date(2026, 2, 28)
    for _ in range(2):
        QTest.mouseClick(field.later, Qt.MouseButton.LeftButton)
    assert field.day == date(2026, 3, 2)
    words = field.fontMetrics().horizontalAdvance("Wed 30 Sept 2026") + 2 * look.px(8)
    assert field.earlier.x() >= words, "the arrows do not lie on the words"
    assert field.later.geometry().right() <= field.rect().right()


def test_a_session_cannot_be_moved_into_the_future(look: Look, qtbot: QtBot, room: Room) -> None:
    session = room.move(1)
    desk = Desk(look, qtbot, room)
    desk.page.open_entry(session)
    sheet = the(SessionSheet, desk.page)
    sheet.when.day.setDate(sheet.when.day.date().addDays(1))
    assert sheet.save.isEnabled()
    sheet.when.day.setDate(sheet.when.day.date().addDays(1))
    assert not sheet.save.isEnabled()
    assert sheet.said.text() == "A session cannot begin in the future."


def test_rows_begin_where_the_name_of_their_day_does(look: Look, qtbot: QtBot, room: Room) -> None:
    room.rate(0)
    desk = Desk(look, qtbot, room)
    card = desk.page.cards[0]
    image = card.rows[0].grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    title = the(Heading, card)
    assert card.rows[0].x() == title.mapTo(card, QPoint(0, 0)).x()
    assert inked[0] <= 3
    assert inked[-1] >= image.width() - look.px(18)


def test_what_follows_the_lowest_point_stands_in_one_column(look: Look, qtbot: QtBot) -> None:
    ends = []
    for lowest in (Lowest.BUTTOCK, Lowest.BACK, Lowest.NONE):
        scores = Scores(leg_right=4, back=2, lowest=lowest)
        row = DiaryRow(
            look, rating_line(Rating(uuid4(), NOW, scores, context=Context.AFTER)), "note"
        )
        qtbot.addWidget(row)
        row.resize(1000, row.heightForWidth(1000))
        ends.append(row.grab(QRect(535, 0, 465, row.height())).toImage())
    assert ends[0] == ends[1] == ends[2]


def test_what_was_deleted_comes_back_one_by_one_long_after(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    for day in range(3):
        room.rate(day, f"day {day}")
    desk = Desk(look, qtbot, room)
    assert not desk.page.back.isVisible()
    desk.page.rows[0].setFocus()
    for _ in range(3):
        desk.press(K.Key_Delete)
    assert desk.rows() == []
    assert desk.page.back.text() == "Put back the last of 3 deleted"
    desk.page.back.setFocus()
    for left in (2, 1, 0):
        desk.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert len(desk.model.gone) == left
        assert f"day {left}" in keyboard(desk.page).accessibleName()
    assert len(desk.rows()) == 3
    assert not desk.page.back.isVisible()
    desk.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.rows()) == 3


def test_the_keyboard_goes_to_the_search(look: Look, qtbot: QtBot, room: Room) -> None:
    room.rate(0)
    desk = Desk(look, qtbot, room)
    desk.page.rows[0].setFocus()
    desk.press(K.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert keyboard(desk.page) is desk.page.search
    assert len(desk.page.own_keys()) == 3


def test_an_exercise_of_a_session_is_corrected_by_keys(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    session = room.move(1)
    room.journal.put(replace(session, after=AfterCheck(Feeling.WORSE, None)))
    room.journal.later(session.id, Later(next_day=NextDay.MORE_SORE, spoilt=True))
    desk = Desk(look, qtbot, room)
    desk.page.rows[0].setFocus()
    desk.press(K.Key_Return)
    sheet = the(SessionSheet, desk.page)
    assert sheet.rows[0].accessibleName() == "Pelvic tilt, Done"
    sheet.rows[0].setFocus()
    desk.press(K.Key_Return)
    exercise = the(ExerciseSheet, desk.page)
    assert not exercise.quick.isVisible(), "no quick check belongs to it"
    assert not exercise.why.isVisible()
    for key in (K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Space):
        desk.press(key)
    assert exercise.outcome.value is Outcome.STOPPED
    assert exercise.why.isVisible()
    exercise.why.focus_stop().setFocus()
    desk.press(K.Key_Right)
    desk.press(K.Key_Space)
    QTest.mouseClick(exercise.done, Qt.MouseButton.LeftButton)
    assert sheet.rows[0].accessibleName() == "Pelvic tilt, Stopped, Back pain"
    assert room.journal.sessions()[0].exercises == session.exercises, "not before Save"
    sheet.said_after.effort.setFocus()
    desk.press(K.Key_6)
    sheet.said_after.choices["next_day"].focus_stop().setFocus()
    desk.press(K.Key_Backspace)
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    (kept,) = room.journal.sessions()
    assert (kept.exercises[0].outcome, kept.exercises[0].stop) == (
        Outcome.STOPPED, StopReason.BACK
    )  # fmt: skip
    assert kept.after == AfterCheck(Feeling.WORSE, 6)
    assert kept.later == Later(spoilt=True)
    assert (kept.begun, kept.end) == (session.begun, session.end)


def test_a_flare_cannot_end_tomorrow_or_touch_another(look: Look, qtbot: QtBot, room: Room) -> None:
    room.rate(0)
    day = timedelta(days=1)
    today = NOW.date()
    old, new = Flare(uuid4(), today - 9 * day, today - 6 * day), Flare(uuid4(), today - 2 * day)
    for flare in (old, new):
        room.flares.put(flare)
    desk = Desk(look, qtbot, room)
    desk.page.open_entry(new)
    sheet = the(FlareSheet, desk.page)
    sheet.over.click()
    sheet.last.setDate(sheet.last.date().addDays(1))
    assert sheet.said.text() == "The last day cannot be in the future."
    sheet.last.setDate(sheet.last.date().addDays(-1))
    assert sheet.save.isEnabled()
    sheet.first.setDate(sheet.first.date().addDays(-4))
    assert sheet.said.text() == "These days touch another flare: 12 November to 15 November."
    assert not sheet.save.isEnabled()
    sheet.first.setDate(sheet.first.date().addDays(9))
    assert sheet.said.text() == "The last day cannot be before the first."


def test_a_flare_is_started_corrected_and_ended(look: Look, qtbot: QtBot, room: Room) -> None:
    room.rate(0)
    desk = Desk(look, qtbot, room)
    wanted = list[bool]()
    desk.page.flare_wanted.connect(lambda: wanted.append(True))
    desk.page.flare.calm.answered.emit("start")
    assert wanted == [True]  # the warning signs come first
    desk.model.put_flare(Flare(uuid4(), desk.model.today))
    assert desk.page.flare.now.isVisible()
    assert desk.page.flare.now.sentence.text() == "A flare, since 21 November."
    desk.page.flare.now.answered.emit("correct")
    sheet = the(FlareSheet, desk.page)
    sheet.first.setDate(sheet.first.date().addDays(2))
    assert not sheet.save.isEnabled()
    sheet.first.setDate(sheet.first.date().addDays(-4))
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert "A flare, since 19 November" in desk.rows()
    desk.page.flare.now.answered.emit("end")
    assert "A flare, 19 November to 21 November" in desk.rows()


def test_notes_are_searched_and_a_day_is_found(
    look: Look, qtbot: QtBot, room: Room, reader: Reader
) -> None:
    room.rate(0)
    room.rate(200, "long drive")
    desk = Desk(look, qtbot, room)
    assert len(desk.rows()) == 1
    desk.page.search.setText("DRIVE")
    QTest.keyClick(desk.page.search, K.Key_Return)
    assert "long drive" in desk.rows()[0]
    assert reader.heard[-1] == f"Newest day found: {desk.page.cards[0].title}"
    desk.page.search.setText("nowhere")
    qtbot.waitUntil(desk.page.not_found.isVisible)
    assert reader.heard[-1] == "No note holds these words"
    QTest.mouseClick(desk.page.not_found.button, Qt.MouseButton.LeftButton)
    assert not desk.page.not_found.isVisible()
    assert len(desk.rows()) == 1
    desk.settle_on(desk.page.search)
    desk.page.show_day((NOW - timedelta(days=200)).date())
    desk.settle_on(desk.page.cards[0].rows[0])
    assert desk.page.newest.isVisible()


def test_a_day_that_was_asked_for_stands_at_the_top_at_once(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    for day in range(90):
        room.rate(day, "words " * (day % 7) * 9)
    desk = Desk(look, qtbot, room)
    wanted = (NOW - timedelta(days=60)).date()
    desk.page.show_day(wanted)  # none of its days has a card yet
    (card,) = (c for c in desk.page.cards if c.day.day == wanted)
    desk.settle_on(card)
    QApplication.processEvents()
    top = card.mapTo(desk.page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= 2 * look.gap()


@pytest.mark.parametrize("percent", [100, 200])
def test_all_has_a_name_and_room(look: Look, qtbot: QtBot, room: Room, percent: int) -> None:
    room.rate(0, "Long drive to the coast, had to stop twice and walk. " * 3)
    room.move(1)
    room.rate(45)
    look.choose(text_percent=percent)
    desk = Desk(look, qtbot, room)
    desk.model.put_flare(Flare(uuid4(), desk.model.today))
    QApplication.processEvents()
    qtbot.waitUntil(lambda: cut_widgets(desk.page) == [])
    assert nameless(desk.page) == []
    desk.page.write()
    assert nameless(desk.page) == []


def test_the_tab_key_goes_from_the_newest_row_to_earlier_days_and_each_row_tells_its_day(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    for days in (2, 0, 3):
        room.rate(days, f"of {days}")
    desk = Desk(look, qtbot, room)
    room.rate(1, "of 1")
    desk.page.refresh()
    rows = desk.page.rows
    assert [row.accessibleName()[-4:] for row in rows] == ["of 0", "of 1", "of 2", "of 3"]
    below = [*desk.page.cards, desk.page.earlier]
    sheet = desk.page.earlier.parentWidget()
    assert sheet is not None
    told = [w for w in sheet.children() if w in below]
    assert told == below, "a screen reader goes through the days as they stand"
    assert all(
        b.accessibleDescription().startswith(card.title)
        for card in desk.page.cards
        for b in card.rows
    )
    qtbot.waitUntil(rows[1].isVisible)
    rows[0].setFocus()
    for row in rows[1:]:
        desk.press(K.Key_Tab)
        assert keyboard(desk.page) is row


def test_after_a_deletion_the_keyboard_stays_where_it_was(
    look: Look, qtbot: QtBot, room: Room
) -> None:
    for days in range(3):
        room.rate(days, f"of {days}")
    desk = Desk(look, qtbot, room)
    desk.page.rows[1].setFocus()
    desk.press(K.Key_Delete)
    focus = keyboard(desk.page)
    assert focus.accessibleName().endswith("of 2")
    desk.press(K.Key_Delete)
    assert keyboard(desk.page).accessibleName().endswith("of 0")
