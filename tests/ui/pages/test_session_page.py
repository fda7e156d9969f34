"""The page of a session: every key does what it says, by real keys on a real session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.record import Ending
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.safety.hurts import Hurt
from sciatica_desktop.ports import Tone
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.stage.help_sheet import HelpSheet
from sciatica_desktop.ui.stage.hurts_sheet import HurtsSheet
from sciatica_desktop.ui.stage.leave_sheet import LeaveSheet
from sciatica_desktop.ui.stage.pointer import PointerHider
from tests.ui.conftest import Reader
from tests.ui.keyboard import keyboard
from tests.ui.stage.rooms import Room

K = Qt.Key


@pytest.fixture
def room(look: Look, qtbot: QtBot) -> Room:
    return Room(look)


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> SessionPage:
    return begun(room, qtbot)


def begun(room: Room, qtbot: QtBot) -> SessionPage:
    page = room.page()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.begin()
    return page


def word(page: SessionPage) -> str:
    assert page.stage.shown is not None
    return page.stage.shown.word


def far(page: SessionPage) -> bool:
    return page.stage.far


def frames_run(page: SessionPage) -> bool:
    return page.frames_run


def full_screen(page: SessionPage) -> bool:
    return page.isFullScreen()


def press(page: SessionPage, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(keyboard(page.stage), key)


def until(room: Room, kind: PhaseKind) -> None:
    """Let time pass to the next phase of a kind."""
    while room.model.scene().kind is not kind:
        room.go(0.5)


def sheet(page: SessionPage) -> object:
    """Return the question over the stage."""
    return page.questions.sheet


@pytest.mark.parametrize(
    "key",
    [K.Key_Space, K.Key_Return, K.Key_Enter, K.Key_F5, K.Key_Period, K.Key_MediaPlay],
)
def test_keys_clickers_and_media_keys_pause_and_go_on(
    page: SessionPage, room: Room, qtbot: QtBot, key: Qt.Key
) -> None:
    press(page, key)
    assert word(page) == "Paused"
    press(page, key)
    assert room.model.scene().count_in == 3
    room.go(3)
    assert word(page) == "Get ready"
    assert not room.model.scene().paused


def test_a_click_anywhere_pauses(page: SessionPage, room: Room, qtbot: QtBot) -> None:
    QTest.mouseClick(page.stage, Qt.MouseButton.LeftButton)
    assert room.model.scene().paused


@pytest.mark.parametrize("key", [K.Key_Right, K.Key_PageDown, K.Key_MediaNext])
def test_next(page: SessionPage, room: Room, qtbot: QtBot, key: Qt.Key) -> None:
    press(page, key)
    assert room.model.scene().exercise.id == "tilt"


@pytest.mark.parametrize("key", [K.Key_Left, K.Key_PageUp, K.Key_MediaPrevious])
def test_back_begins_this_exercise_again_and_then_the_one_before(
    page: SessionPage, room: Room, qtbot: QtBot, key: Qt.Key
) -> None:
    press(page, K.Key_Right)
    room.go(10)
    press(page, key)
    assert (room.model.scene().exercise.id, room.model.scene().fraction) == ("tilt", 0)
    press(page, key)
    assert room.model.scene().exercise.id == "bridge"


def test_up_gives_fifteen_seconds_more(page: SessionPage, room: Room, qtbot: QtBot) -> None:
    before = room.model.scene().seconds_left
    press(page, K.Key_Up)
    assert before is not None
    assert room.model.scene().seconds_left == before + 15


def test_mute_and_voice_say_what_they_did(page: SessionPage, room: Room, qtbot: QtBot) -> None:
    switches = []
    for key in (K.Key_M, K.Key_M, K.Key_V):
        press(page, key)
        switches.append((room.model.muted, room.model.voice_on))
    assert switches == [(True, True), (False, True), (False, False)]
    assert room.chime.hushed


def test_floor_mode_is_told_so_that_it_can_be_remembered(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.floor_mode_changed) as told:
        press(page, K.Key_B)
    assert told.args == [True]
    assert far(page)
    press(page, K.Key_B)
    assert not far(page)


def test_a_remembered_floor_mode_is_on_from_the_start(room: Room, qtbot: QtBot) -> None:
    page = room.page(floor_mode=True)
    qtbot.addWidget(page)
    assert page.stage.far


def test_escape_leaves_full_screen_first_then_asks_once_then_finishes(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    press(page, K.Key_F)
    assert full_screen(page)
    press(page, K.Key_Escape)
    assert not full_screen(page)
    assert sheet(page) is None
    press(page, K.Key_Escape)
    assert isinstance(sheet(page), LeaveSheet)
    assert room.model.scene().paused
    with qtbot.waitSignal(page.finished):
        press(page, K.Key_Escape)
    assert room.model.record.end is not None
    assert room.model.record.end.ending is Ending.EARLY


def test_one_can_think_better_of_leaving(page: SessionPage, room: Room, qtbot: QtBot) -> None:
    press(page, K.Key_Escape)
    press(page, K.Key_Space)
    assert sheet(page) is None
    assert room.model.scene().count_in == 3


def test_a_pause_that_was_there_before_a_question_stays(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    press(page, K.Key_Space)
    press(page, K.Key_Question)
    assert isinstance(sheet(page), HelpSheet)
    press(page, K.Key_X)
    assert sheet(page) is None
    assert room.model.scene().paused
    assert room.model.scene().count_in is None


def test_this_hurts_pauses_at_once_and_tells_the_answer(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    hushed = room.chime.hushed
    press(page, K.Key_H)
    assert room.model.scene().paused
    assert room.chime.hushed > hushed
    assert room.voice.hushed
    assert isinstance(sheet(page), HurtsSheet)
    with qtbot.waitSignal(page.hurt_told) as told:
        press(page, K.Key_4)
    assert told.args == [Hurt.FURTHER_DOWN]
    assert room.model.scene().paused


def test_this_hurts_can_be_said_over_any_question(page: SessionPage, qtbot: QtBot) -> None:
    for other in (K.Key_Escape, K.Key_Question):
        press(page, other)
        press(page, K.Key_H)
        assert isinstance(sheet(page), HurtsSheet)
        page.questions.close()


def test_it_was_nothing_goes_on_even_after_a_pause(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    press(page, K.Key_Space)
    press(page, K.Key_H)
    press(page, K.Key_Space)
    assert room.model.scene().count_in == 3


def test_keys_of_the_session_rest_while_a_question_is_open(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    press(page, K.Key_H)
    press(page, K.Key_Right)
    press(page, K.Key_PageDown)
    assert room.model.scene().exercise.id == "bridge"


def test_warning_signs_pause_and_are_wanted(page: SessionPage, room: Room, qtbot: QtBot) -> None:
    button = next(
        b
        for b in page.findChildren(QAbstractButton)
        if b.accessibleName() == "Warning signs" and b.isVisible()
    )
    with qtbot.waitSignal(page.warning_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert room.model.scene().paused


def test_any_key_ends_a_wait_but_this_hurts_keeps_its_meaning(look: Look, qtbot: QtBot) -> None:
    room = Room(look, pace=Pace(wait=Wait.ALWAYS))
    page = begun(room, qtbot)
    assert word(page) == "Ready?"
    press(page, K.Key_H)
    assert isinstance(sheet(page), HurtsSheet)
    press(page, K.Key_Space)
    assert room.model.scene().waiting
    press(page, K.Key_Shift)
    assert room.model.scene().waiting
    press(page, K.Key_X)
    assert not room.model.scene().waiting
    assert word(page) == "Get ready"


def test_keys_with_control_belong_to_the_window(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    QTest.keyClick(page.stage, K.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert room.model.scene().exercise.id == "bridge"


def test_phases_follow_the_clock_and_each_has_its_tone(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    words = []
    for seconds in (0, 30.1, 3, 20, 2, 5):
        room.go(seconds)
        words.append(word(page))
    assert words == ["Get ready", "Move", "Hold", "Move back", "Rest", "Move"]
    assert [tone for tone in room.tones if tone is not Tone.TICK] == [
        Tone.GET_READY,
        *(Tone.MOVE_IN, Tone.HOLD, Tone.MOVE_OUT, Tone.REST, Tone.MOVE_IN),
    ]


def test_the_session_ends_by_itself(page: SessionPage, room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.finished):
        room.go(600)
    assert room.model.record.end is not None
    assert room.model.record.end.ending is Ending.COMPLETE


def test_what_is_missing_is_said_on_the_stage(look: Look, qtbot: QtBot) -> None:
    room = Room(look, missing="No sound: there is no sound device.")
    quiet, loud = Room(look).page(), begun(room, qtbot)
    qtbot.addWidget(quiet)
    quiet.resize(1366, 768)
    assert loud.stage.grab().toImage().copy(40, 0, 600, 36) != quiet.stage.grab().toImage().copy(
        40, 0, 600, 36
    )


@pytest.mark.parametrize(
    ("asleep", "told", "shown"),
    [
        (3600, "Paused: the computer was asleep.", "The computer was asleep"),
        (0, "Paused: the computer stood still for 7 seconds.", "The computer stood still"),
    ],
)
def test_a_sleep_or_a_stall_pauses_and_is_told_until_the_session_goes_on(
    page: SessionPage, room: Room, reader: Reader, asleep: float, told: str, shown: str
) -> None:
    if asleep:
        room.clock.machine_seconds += asleep
    else:
        room.clock.go(7)
    room.model.tick()
    assert word(page) == "Paused"
    assert room.model.scene().kind is PhaseKind.GET_READY
    assert reader.heard[-1] == room.voice.said[-1] == told
    assert page.stage.notice == shown
    assert not page.notice_ends, "nobody may have been looking"
    press(page, K.Key_Space)
    assert page.stage.notice == ""


def test_a_notice_of_a_key_is_gone_after_a_moment(page: SessionPage, qtbot: QtBot) -> None:
    press(page, K.Key_M)
    assert page.stage.notice == "Sound off"
    assert page.notice_ends


def test_more_time_says_where_it_went(page: SessionPage, room: Room) -> None:
    press(page, K.Key_Up)
    assert page.stage.notice == "15 s more"
    assert room.model.scene().seconds_left == pytest.approx(45, abs=0.1)
    until(room, PhaseKind.MOVE_IN)
    press(page, K.Key_Up)
    assert page.stage.notice == "Hold: 15 s more"
    until(room, PhaseKind.HOLD)
    assert room.model.scene().seconds_left == pytest.approx(35, abs=0.1)


def test_more_time_says_where_there_is_none(page: SessionPage, room: Room) -> None:
    while room.model.scene().next is not None:
        room.model.next()
    until(room, PhaseKind.MOVE_OUT)
    while room.model.scene().rep != room.model.scene().reps:
        room.go(1)
    until(room, PhaseKind.MOVE_OUT)
    press(page, K.Key_Up)
    assert page.stage.notice == "No more time here"


def test_frames_run_only_while_something_moves(look: Look, room: Room, qtbot: QtBot) -> None:
    look.choose(less_movement=False)
    page = begun(room, qtbot)
    assert frames_run(page)
    press(page, K.Key_Space)
    assert not frames_run(page)
    press(page, K.Key_Space)
    room.go(3)
    assert frames_run(page)
    page.hide()
    assert not frames_run(page)


def test_frames_move_the_sun_between_the_seconds(look: Look, room: Room, qtbot: QtBot) -> None:
    look.choose(less_movement=False)
    page = begun(room, qtbot)
    room.clock.go(0.4)

    def moved() -> bool:
        return page.stage.shown is not None and page.stage.shown.sky.fraction > 0

    qtbot.waitUntil(moved)


def test_the_pointer_hides_and_comes_back(page: SessionPage) -> None:
    hider = page.stage.findChild(PointerHider)
    assert hider is not None
    hider.hide()
    assert page.stage.cursor().shape() is Qt.CursorShape.BlankCursor
    hider.show()
    assert page.stage.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_window_may_close_only_after_the_question(
    page: SessionPage, room: Room, qtbot: QtBot
) -> None:
    assert not page.may_close()
    assert isinstance(sheet(page), LeaveSheet)
    assert page.may_close()
    assert room.model.record.end is not None


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
def test_a_word_of_care_stands_on_the_stage_while_one_gets_ready(
    look: Look, qtbot: QtBot, size: tuple[int, int], far: bool
) -> None:
    room = Room(look, remarks=(Remark.HIP_RULES, Remark.MORNING))
    page = begun(room, qtbot)
    page.resize(*size)
    page.stage.set_floor_mode(far)
    room.go(1)
    assert page.remark.words.startswith("Keep to your hip rules")
    assert page.remark.words.endswith("Skip this one for now.")
    assert page.stage.rect().contains(page.remark.geometry())
    room.go(31)
    assert page.remark.words == ""


def test_what_is_missing_is_shown_in_turn_and_heard_once(
    look: Look, qtbot: QtBot, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sciatica_desktop.ui.pages.session_page.TROUBLE_MS", 1)
    room = Room(look, missing="No sound device was found. Tones are shown.")
    page = begun(room, qtbot)
    shown: list[str] = []
    page.stage.trouble_shown.connect(shown.append)
    room.model.trouble_changed.emit("The diary cannot be written. Is the disk full?\nNo voice.")
    qtbot.waitUntil(lambda: len(shown) > 2)
    assert shown[:3] == [
        "The diary cannot be written.",
        "No voice.",
        "The diary cannot be written.",
    ]
    assert "The diary cannot be written. No voice." in reader.heard
    room.model.trouble_changed.emit("")
    assert shown[-1] == ""
