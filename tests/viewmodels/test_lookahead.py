"""The chime is told of every tone before it is due, and of no tone that may not come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain import steering
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.session import Running, Session, advance, start
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.viewmodels.lookahead import AHEAD_S, DECIDE_S, Lookahead
from sciatica_desktop.viewmodels.sounder import Sounder
from tests.builders import make_exercise, single_item
from tests.fakes import FakeClock, RecordingChime, RecordingVoice

READY_S = 30.0


class Desk:
    """A lookahead with all that it talks to."""

    def __init__(self, speed: float = 1.0) -> None:
        self.chime, self.voice = RecordingChime(), RecordingVoice()
        self.sounder = Sounder(self.chime, self.voice, lambda words: "", FakeClock())
        self.ahead = Lookahead(self.sounder, speed)

    def expected(self, session: Session, now: float) -> list[tuple[Tone, float]]:
        self.ahead.prepare(session, now)
        return list(self.chime.expected)


@pytest.fixture
def plan() -> Plan:
    """30 s get-ready, then twice 3 s in, 20 s held, 2 s out, with 5 s rest between."""
    exercise = make_exercise("a")
    return build_session_plan("small", single_item(exercise), {"a": exercise})


@pytest.fixture
def session(plan: Plan) -> Session:
    return start(plan, 0.0)[0]


def test_a_tone_is_expected_from_two_seconds_before_it(session: Session) -> None:
    desk = Desk()
    assert desk.expected(session, READY_S - AHEAD_S - 0.01) == []
    assert desk.expected(session, READY_S - AHEAD_S) == [(Tone.MOVE_IN, READY_S)]


def test_where_session_time_runs_fast_it_is_expected_as_long_before(session: Session) -> None:
    desk = Desk(speed=10)
    assert desk.expected(session, READY_S - 20) == [(Tone.MOVE_IN, READY_S)]


def test_paused_muted_or_finished_no_tone_is_expected(session: Session) -> None:
    desk = Desk()
    now = READY_S - 1
    assert desk.expected(session, now)
    assert desk.expected(steering.pause(session, now)[0], now) == []
    assert desk.expected(session, now)
    desk.sounder.toggle_mute()
    assert desk.expected(session, now) == []
    desk.sounder.toggle_mute()
    assert desk.expected(session, now)
    assert desk.expected(steering.finish(session, now)[0], now) == []


def test_time_added_moves_what_is_expected(session: Session) -> None:
    desk = Desk()
    assert desk.expected(session, READY_S - 1) == [(Tone.MOVE_IN, READY_S)]
    longer, _ = steering.more_time(session, READY_S - 1)
    assert desk.expected(longer, READY_S - 1) == []


def test_while_words_are_said_the_end_of_a_get_ready_is_open(session: Session) -> None:
    desk = Desk()
    desk.voice.talks = True
    assert desk.expected(session, READY_S - 1) == []
    assert desk.ahead.wait_for_words(session, READY_S - 1) is session
    longer = desk.ahead.wait_for_words(session, READY_S - DECIDE_S)
    assert longer is not session
    desk.voice.talks = False
    assert desk.ahead.wait_for_words(longer, READY_S) is longer
    ((tone, at),) = desk.expected(longer, READY_S)
    assert tone is Tone.MOVE_IN
    assert at == pytest.approx(READY_S + 0.2)


def test_the_voice_breaks_off_just_before_a_tone_and_not_long_before(session: Session) -> None:
    session, _ = advance(session, READY_S)
    desk = Desk()
    desk.voice.talks = True
    desk.ahead.prepare(session, READY_S + 1)
    assert desk.voice.talks
    desk.ahead.prepare(session, READY_S + 3 - DECIDE_S)
    assert not desk.voice.talks


def test_the_next_look_is_in_time_for_both(session: Session) -> None:
    desk = Desk()
    assert desk.ahead.due(session, 0.0) == READY_S - DECIDE_S
    assert desk.ahead.due(session, READY_S - DECIDE_S) is None
    assert desk.ahead.due(steering.pause(session, 1.0)[0], 1.0) is None


@given(st.lists(st.floats(0.01, 1.5), min_size=1, max_size=60))
def test_no_tone_of_a_running_session_comes_unexpected(gaps: list[float]) -> None:
    exercise = make_exercise("a")
    plan = build_session_plan("small", single_item(exercise), {"a": exercise})
    session: Session = start(plan, 0.0)[0]
    desk, now = Desk(), 0.0
    for gap in gaps:
        told = desk.expected(session, now)
        now += gap
        _, events = advance(session, now)
        rung = [e.at for e in events if type(e).__name__ in {"PhaseStarted", "LastSeconds"}]
        session, _ = advance(session, now)
        assert rung == [at for _, at in told if at <= now]
    assert isinstance(session, Running) or now > plan.total_s
