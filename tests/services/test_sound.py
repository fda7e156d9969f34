"""Tones and voice never raise and never block, with a device or without one."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from sciatica_desktop import resources_rc  # noqa: F401 - the tones are in it
from sciatica_desktop.ports import Chime, Tone, Voice
from sciatica_desktop.services.chime import NullChime, OpenChime, _library_in, open_chime
from sciatica_desktop.services.qt_chime import QtChime
from sciatica_desktop.services.voice import Manner, NullVoice, ProcessVoice
from sciatica_desktop.services.voice_process import Speaker

# Without a sound server Qt says so on its own log, which is not a fault of ours.
pytestmark = pytest.mark.qt_log_ignore(".*")


MADE: dict[str, Callable[[], OpenChime]] = {
    "of this system": lambda: open_chime(0.0),
    "of Qt": lambda: QtChime(0.0),
    "silent": NullChime,
}


@pytest.fixture(params=MADE)
def chime(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[OpenChime]:
    made = MADE[request.param]()
    yield made
    made.close()


def test_a_chime_takes_every_tone_and_falls_silent(chime: OpenChime, qtbot: QtBot) -> None:
    chime.expect([(Tone.TICK, time.monotonic() + 1)])
    qtbot.waitUntil(chime.answered)
    chime.set_volume(0.1)
    for tone in Tone:
        chime.ring(tone)
    chime.expect([])
    chime.hush()
    assert chime.lead_s() < 1
    assert chime.trouble() is None or "not heard" in str(chime.trouble())


def test_a_silent_chime_says_what_is_missing() -> None:
    assert NullChime("No sound.").trouble() == "No sound."
    assert NullVoice("No voice.").trouble() == "No voice."


IMPATIENT = """
from sciatica_desktop.services import voice_process
voice_process.HANG_S = 2
voice_process.main()
"""


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[ProcessVoice]:
    made = ProcessVoice(Manner(volume=0.0))
    yield made
    made.close()


def test_the_voice_answers_or_says_what_is_missing(voice: ProcessVoice, qtbot: QtBot) -> None:
    answers: list[object] = []
    voice.ready.connect(answers.append)
    voice.trouble_changed.connect(answers.append)
    voice.say("hold")
    voice.hush()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0]


def test_a_speech_server_that_hangs_is_named(qtbot: QtBot) -> None:
    voice = ProcessVoice(Manner(volume=0.0), patience_ms=0)
    with qtbot.waitSignal(voice.trouble_changed):
        assert voice.trouble() is None
    assert voice.trouble()
    voice.close()


def test_a_dead_speech_process_is_replaced_and_told_to_be_silent_first(
    voice: ProcessVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = voice._process
    assert first is not None
    assert first.waitForStarted()
    sent: list[dict[str, object]] = []
    monkeypatch.setattr(voice, "_send", sent.append)
    with qtbot.waitSignal(first.finished):
        first.kill()
    assert voice._process is not None
    assert voice._process is not first
    assert [next(iter(message)) for message in sent] == ["hush", "manner"]


def test_silence_is_asked_for_once_until_something_is_said_again(
    voice: ProcessVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[dict[str, object]] = []
    monkeypatch.setattr(voice, "_send", sent.append)
    voice.hush()
    voice.say("hold")
    voice.hush()
    voice.hush()
    voice.say("rest")
    voice.hush()
    assert [next(iter(message)) for message in sent] == ["say", "hush", "say", "hush"]


def test_a_voice_that_was_closed_stays_closed(voice: ProcessVoice) -> None:
    process = voice._process
    assert process is not None
    voice.close()
    voice.close()
    voice.say("to nobody")
    assert process.state() is QProcess.ProcessState.NotRunning
    assert not voice.speaking()


def heard(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_speech_process_names_its_voices_and_speaks_in_order(qtbot: QtBot) -> None:
    out = io.StringIO()
    speaker = Speaker(engine="mock", out=out)
    speaker.obey(json.dumps({"manner": {"language": "en-GB", "voice": "", "rate": 0}}))
    voices = heard(out)[0]["voices"]
    assert isinstance(voices, list)
    assert voices
    speaker.obey(json.dumps({"manner": {"language": "en-GB", "voice": voices[0]}}))
    speaker.obey(json.dumps({"say": "one"}))
    speaker.obey(json.dumps({"say": "two"}))
    assert [sentence for sentence, _ in speaker._waiting] == ["two"]
    speaker.obey(json.dumps({"hush": True}))
    assert not speaker._waiting


def test_the_speech_process_tells_which_sentence_was_the_last_one_said(qtbot: QtBot) -> None:
    out = io.StringIO()
    speaker = Speaker(engine="mock", out=out)
    speaker.obey(json.dumps({"manner": {"language": "en-GB", "rate": 1}}))
    speaker.obey(json.dumps({"say": "one", "number": 1}))
    speaker.obey(json.dumps({"say": "two", "number": 2}))
    qtbot.waitUntil(lambda: {"said": 2} in heard(out))
    assert {"said": 1} not in heard(out), "between two sentences it is not over"


def test_a_speech_server_that_hangs_does_not_keep_the_process_alive(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "speechd.sock"))
        server.listen(0)  # and nobody ever answers
        ended = subprocess.run(
            [sys.executable, "-c", IMPATIENT],
            input=b'{"manner": {"language": "en-GB"}}\n',
            capture_output=True,
            env={**os.environ, "SPEECHD_ADDRESS": f"unix_socket:{tmp_path}/speechd.sock"},
            timeout=30,
            check=False,
        )
    # By the alarm, or by itself where no library waits for the server.
    assert ended.returncode in (-signal.SIGALRM, 0), ended.stderr


def test_what_was_hushed_is_not_told_of_as_said(qtbot: QtBot) -> None:
    out = io.StringIO()
    speaker = Speaker(engine="mock", out=out)
    speaker.obey(json.dumps({"manner": {"language": "en-GB", "rate": 1}}))
    speaker.obey(json.dumps({"say": "one", "number": 1}))
    speaker.obey(json.dumps({"hush": True}))
    speaker.obey(json.dumps({"say": "two", "number": 2}))
    qtbot.waitUntil(lambda: {"said": 2} in heard(out))
    assert {"said": 1} not in heard(out)


def test_a_voice_speaks_until_it_is_hushed_or_has_trouble(voice: ProcessVoice) -> None:
    assert not voice.speaking()
    voice.say("hold")
    assert voice.speaking()
    voice.hush()
    assert not voice.speaking()
    voice.say("rest")
    voice._set_trouble("It is hoarse.")
    assert not voice.speaking(), "nothing waits for a voice that cannot speak"


def test_a_loader_s_message_names_the_library() -> None:
    missing = "libpulse.so.0: cannot open shared object file: No such file or directory"
    assert _library_in(missing) == "libpulse.so.0"
    assert _library_in("/opt/lib/libpulse.so.0: file too short") == "libpulse.so.0"


def test_an_engine_that_is_not_there_is_named(qtbot: QtBot) -> None:
    out = io.StringIO()
    Speaker(engine="no such engine", out=out).obey(json.dumps({"manner": {}}))
    assert "trouble" in heard(out)[0]


_protocols: tuple[type[Chime], type[Voice]] = (NullChime, ProcessVoice)
