"""Tones are written to their very sample before their instant, and taken back while they can be."""

import time
from array import array
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop import resources_rc  # noqa: F401 - the tones are in it
from sciatica_desktop.ports import Tone
from sciatica_desktop.services.pulse import State
from sciatica_desktop.services.pulse_chime import RATE, RETRY_S, PulseChime, _loud
from sciatica_desktop.services.tape import FADE

LONGEST = 10 * RATE
VOLUME = 0.5
HANGS = "The sound server does not answer, so tones are shown and not heard."


@dataclass
class FakeStream:
    """A stream that keeps what was written into it last."""

    now_in: State = State.READY
    lead_s: float = 0.03
    began: float = field(default_factory=time.monotonic)
    samples: "array[int]" = field(default_factory=lambda: array("h", bytes(2 * LONGEST)))
    writes: int = 0
    closed: bool = False

    def state(self) -> State:
        return self.now_in

    def sample_at(self, instant: float) -> int:
        return round((instant - self.began) * RATE)

    def write(self, first: int, samples: bytes) -> None:
        assert first >= self.sample_at(self.began)
        piece = array("h", samples)
        self.samples[first : first + len(piece)] = piece
        self.writes += 1

    def close(self) -> None:
        self.closed = True

    def heard(self, first: int, end: int) -> list[int]:
        return list(self.samples[first:end])


@dataclass
class Server:
    """Gives out streams, of which the last one counts."""

    state: State = State.READY
    streams: list[FakeStream] = field(default_factory=list)
    asked_to_start: list[bool] = field(default_factory=list)

    def connect(self, spawn: bool) -> FakeStream:
        self.asked_to_start.append(spawn)
        self.streams.append(FakeStream(self.state))
        return self.streams[-1]

    @property
    def stream(self) -> FakeStream:
        return self.streams[-1]


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def chime(server: Server, qtbot: QtBot) -> PulseChime:
    chime = PulseChime(VOLUME, connect=server.connect)
    assert chime.trouble() is None
    return chime


def soon(seconds: float) -> float:
    return time.monotonic() + seconds


def stands(stream: FakeStream, tone: Tone, at: float) -> bool:
    """Whether a tone stands at its very sample, whole."""
    samples, first = list(_loud(tone, VOLUME)), stream.sample_at(at)
    return stream.heard(first, first + len(samples)) == samples


def test_expected_tones_stand_at_their_samples_with_silence_between(
    chime: PulseChime, server: Server
) -> None:
    first, second = soon(1), soon(3)
    chime.expect([(Tone.HOLD, first), (Tone.TICK, second)])
    assert stands(server.stream, Tone.HOLD, first)
    assert stands(server.stream, Tone.TICK, second)
    end = server.stream.sample_at(first) + len(_loud(Tone.HOLD, VOLUME))
    assert not any(server.stream.heard(0, server.stream.sample_at(first)))
    assert not any(server.stream.heard(end, server.stream.sample_at(second)))


def test_a_tone_that_was_expected_is_not_rung_twice(chime: PulseChime, server: Server) -> None:
    at = soon(1)
    chime.expect([(Tone.TICK, at)])
    writes = server.stream.writes
    chime.ring(Tone.TICK, at)
    chime.expect([])
    assert server.stream.writes == writes
    assert stands(server.stream, Tone.TICK, at)


def test_what_is_expected_no_more_is_silent_and_the_rest_stands(
    chime: PulseChime, server: Server
) -> None:
    kept, gone = (Tone.TICK, soon(1)), (Tone.HOLD, soon(2))
    chime.expect([kept, gone])
    chime.expect([kept])
    assert stands(server.stream, *kept)
    first = server.stream.sample_at(gone[1])
    assert not any(server.stream.heard(first, first + 2 * RATE))
    chime.expect([kept, gone])
    assert stands(server.stream, *gone)


def test_a_tone_asked_for_now_sounds_as_soon_as_it_can(chime: PulseChime, server: Server) -> None:
    before = server.stream.sample_at(time.monotonic())
    chime.ring(Tone.TICK)
    written = next(i for i, sample in enumerate(server.stream.samples) if sample)
    assert before + 0.03 * RATE < written < server.stream.sample_at(time.monotonic()) + 0.1 * RATE


def test_hushed_all_is_silent_at_once_and_what_was_to_come_too(
    chime: PulseChime, server: Server
) -> None:
    chime.ring(Tone.DONE)
    chime.expect([(Tone.TICK, soon(2))])
    chime.hush()
    latest = server.stream.sample_at(soon(0.15)) + FADE
    assert not any(server.stream.heard(latest, LONGEST))


def test_after_a_hush_the_same_tone_can_be_expected_again(
    chime: PulseChime, server: Server
) -> None:
    due = (Tone.TICK, soon(1))
    chime.expect([due])
    chime.hush()
    assert not stands(server.stream, *due)
    chime.expect([due])
    assert stands(server.stream, *due)


def test_a_tone_that_is_long_over_is_not_rung(chime: PulseChime, server: Server) -> None:
    chime.ring(Tone.HOLD, soon(-5))
    assert not any(server.stream.samples)


def test_a_volume_is_that_of_the_tones_asked_for_from_then_on(
    chime: PulseChime, server: Server
) -> None:
    chime.set_volume(0.0)
    chime.ring(Tone.HOLD)
    assert not any(server.stream.samples)
    assert server.stream.writes == 1


def test_tones_wait_for_a_server_that_has_not_answered_yet(qtbot: QtBot) -> None:
    server, at = Server(State.CONNECTING), soon(1)
    chime = PulseChime(VOLUME, connect=server.connect)
    chime.expect([(Tone.HOLD, at), (Tone.TICK, at + 2)])
    chime.expect([(Tone.HOLD, at)])
    assert server.stream.writes == 0
    assert chime.lead_s() == 0
    assert chime.trouble() is None
    assert not chime.answered()
    server.stream.now_in = State.READY
    qtbot.waitUntil(lambda: stands(server.stream, Tone.HOLD, at))
    assert chime.answered()
    assert not stands(server.stream, Tone.TICK, at + 2)
    assert chime.lead_s() > server.stream.lead_s


def test_a_server_that_hangs_is_named(qtbot: QtBot) -> None:
    server = Server(State.CONNECTING)
    chime = PulseChime(VOLUME, connect=server.connect)
    chime._tried -= 2 * RETRY_S
    assert chime.answered()
    assert chime.trouble() == HANGS


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (State.NO_SERVER, HANGS),
        (State.NO_DEVICE, "No sound device was found, so tones are shown and not heard."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    state: State, told: str, server: Server, chime: PulseChime
) -> None:
    server.stream.now_in = state
    assert chime.trouble() == told
    chime.ring(Tone.HOLD)
    chime.expect([(Tone.TICK, soon(1))])
    chime.hush()
    assert server.stream.writes == 0
    assert chime.trouble() == told


def test_a_server_that_comes_back_is_used_again_and_none_is_started(
    server: Server, chime: PulseChime
) -> None:
    first, server.state = server.stream, State.CONNECTING
    first.now_in = State.NO_SERVER
    chime._tried -= 2 * RETRY_S
    assert chime.trouble()
    assert first.closed
    assert server.asked_to_start == [True, False]
    assert chime.trouble(), "until it answers, it is missing"
    server.stream.now_in = State.READY
    assert chime.trouble() is None
    at = soon(1)
    chime.expect([(Tone.TICK, at)])
    assert stands(server.stream, Tone.TICK, at)


def test_a_closed_chime_asks_nothing_of_anybody(server: Server, chime: PulseChime) -> None:
    chime.close()
    assert server.stream.closed
    chime.ring(Tone.HOLD)
    chime.expect([(Tone.TICK, soon(1))])
    chime.hush()
    assert server.stream.writes == 0
