"""Over every programme: the voice says all it has to say, and never while a tone begins."""

from collections import Counter

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.cues import cue_for
from sciatica_desktop.domain.events import Halfway, LastSeconds, PhaseStarted
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace, speech_seconds
from sciatica_desktop.domain.plan import PhaseKind, Plan
from sciatica_desktop.domain.planning import build_session_plan, planned_items
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.session import advance, start
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.services.chime import NullChime
from sciatica_desktop.ui.wording.spoken import Speech
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.content import real_catalogue
from tests.fakes import FakeClock, RecordingWakefulness

CATALOGUE = real_catalogue()
SPEECH = Speech(CATALOGUE.exercises)
LOOK_S = 0.05
START_S = 0.1  # from the wish to the first sound


class Talker:
    """A voice that takes its time, and tells whether it talks while a tone begins."""

    def __init__(self, clock: FakeClock, letters_a_second: float) -> None:
        self._clock, self._pace = clock, letters_a_second
        self._until = -1.0
        self.whole: list[str] = []
        self.broken_off: list[str] = []
        self._saying = ""

    def say(self, sentence: str) -> None:
        self._finish()
        self._saying = sentence
        self._until = self._clock.now() + START_S + len(sentence) / self._pace

    def hush(self) -> None:
        if self.speaking():
            self.broken_off.append(self._saying)
            self._saying = ""
        self._finish()
        self._until = -1.0

    def speaking(self) -> bool:
        return self._clock.now() < self._until

    def trouble(self) -> str | None:
        return None

    def _finish(self) -> None:
        if self._saying:
            self.whole.append(self._saying)
        self._saying = ""


class Listener(NullChime):
    """Tones that note whether somebody talks at their instant."""

    def __init__(self, talker: Talker) -> None:
        super().__init__()
        self._talker = talker
        self.rung: list[Tone] = []
        self.covered: list[Tone] = []

    def ring(self, tone: Tone, at: float | None = None) -> None:
        self.rung.append(tone)
        if self._talker.speaking():
            self.covered.append(tone)


def plan_of(programme: str) -> Plan:
    """Return the plan of somebody who switched the voice on."""
    items = planned_items(CATALOGUE, CATALOGUE.programmes[programme], with_optional=True)
    pace = Pace(spoken_s=lambda item: speech_seconds(SPEECH.announcement_of(item)))
    legs = legs_of(SoreLeg.RIGHT)
    return build_session_plan(programme, items, CATALOGUE.exercises, legs=legs, pace=pace)


def lead(plan: Plan, letters_a_second: float) -> tuple[Talker, Listener, SessionViewModel]:
    """Lead through a plan in looks of a twentieth of a second."""
    clock = FakeClock()
    talker = Talker(clock, letters_a_second)
    listener = Listener(talker)
    around = Surroundings(
        clock=clock,
        chime=listener,
        voice=talker,
        wakefulness=RecordingWakefulness(),
        wording=SPEECH.sentence,
        journal=None,
    )
    model = SessionViewModel(plan, CATALOGUE.exercises, around)
    model.start()
    while model.record.end is None:
        clock.go(LOOK_S)
        model.tick()
    clock.go(60)
    talker.hush()
    return talker, listener, model


@pytest.mark.parametrize("programme", ["eight-simple", "desk-break-5"])
def test_a_usual_voice_says_everything_and_covers_no_tone(programme: str, qtbot: QtBot) -> None:
    plan = plan_of(programme)
    talker, listener, model = lead(plan, 13)
    assert listener.covered == []
    assert talker.broken_off == []
    session, events = start(plan, 0)
    events += advance(session, plan.total_s)[1]
    cues = [cue for event in events if (cue := cue_for(event, plan))]
    assert Counter(listener.rung) == Counter(cue.tone for cue in cues if cue.tone)
    assert talker.whole == [SPEECH.sentence(cue.words) for cue in cues if cue.words]
    assert model.plan.total_s == plan.total_s, "nothing had to be waited for"


def test_a_slow_voice_is_waited_for_and_still_covers_no_tone(qtbot: QtBot) -> None:
    plan = plan_of("desk-break-5")
    talker, listener, model = lead(plan, 6)
    assert listener.covered == []
    announced = {SPEECH.announcement_of(item) for item in plan.items}
    assert not announced & set(talker.broken_off)
    assert plan.total_s < model.plan.total_s <= plan.total_s + 10 * len(plan.items)


@pytest.mark.parametrize("programme", sorted(CATALOGUE.programmes))
def test_in_every_programme_words_fit_before_the_next_tone(programme: str) -> None:
    plan = plan_of(programme)
    session, events = start(plan, 0)
    events += advance(session, plan.total_s)[1]
    cues = [(event.at, cue) for event in events if (cue := cue_for(event, plan))]
    tones = [at for at, cue in cues if cue.tone]
    for at, cue in cues:
        if cue.words:
            room = min((tone for tone in tones if tone > at), default=at + 60) - at
            assert 0.25 + START_S + len(SPEECH.sentence(cue.words)) / 13 <= room


@pytest.mark.parametrize("programme", sorted(CATALOGUE.programmes))
def test_in_every_programme_the_end_of_a_hold_of_five_seconds_ticks(programme: str) -> None:
    plan = plan_of(programme)
    session, events = start(plan, 0)
    number, ticks, halves = -1, Counter[int](), Counter[int]()
    for event in (*events, *advance(session, plan.total_s)[1]):
        match event:
            case PhaseStarted():
                number = event.number
            case LastSeconds():
                assert event.at == pytest.approx(plan.phases[number].end_s - event.left)
                ticks[number] += 1
            case Halfway():
                halves[number] += 1
            case _:
                pass
    holds = {n: p.duration_s or 0 for n, p in enumerate(plan.phases) if p.kind is PhaseKind.HOLD}
    assert ticks == {n: 3 for n, seconds in holds.items() if seconds >= 5}
    assert halves == {n: 1 for n, seconds in holds.items() if seconds >= 20}
