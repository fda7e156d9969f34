"""The speech process: reads one JSON object a line, speaks, and answers in the same way.

Reads   {"manner": {…}}  {"say": "…", "number": n}  {"hush": true}  {"end": true}
Writes  {"voices": […]}  {"trouble": "…"}  {"said": n}: that sentence and all before it are over
When its standard input ends (the program is gone) it falls silent and ends.
"""

import json
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QThread, QTimer, Signal, Slot

HANG_S = 30  # an engine takes 1.5 s to build, ten times that on a busy old machine
STUB_ENGINES = frozenset({"mock"})  # Qt's test double


class Reader(QThread):
    """Reads lines in a thread of its own: a pipe cannot be polled on every system.

    Signals:
        line(str): one line
        ended(): there will be no more
    """

    line = Signal(str)
    ended = Signal()

    def __init__(self, source: IO[str], parent: QObject) -> None:
        super().__init__(parent)
        self._source = source

    def run(self) -> None:
        for line in self._source:
            self.line.emit(line)
        self.ended.emit()


class Speaker(QObject):
    """Speaks one sentence after the other with an engine, a language and a voice chosen by name."""

    def __init__(self, engine: str | None = None, out: IO[str] = sys.stdout) -> None:
        super().__init__()
        self._out = out
        self._waiting: deque[tuple[str, int]] = deque()
        self._speech: Any = None
        self._asked: str | None = engine
        self._manner: dict[str, Any] = {}
        self._number = 0  # of the sentence that is being said
        self._busy = False  # an engine says so only when it has begun

    @Slot(str)
    def obey(self, line: str) -> None:
        """Carry out one line of input; an engine that hangs ends the process."""
        with _bounded():
            self._obey(line)

    def _obey(self, line: str) -> None:
        message = json.loads(line)
        if "manner" in message:
            self._manner = message["manner"]
            self._prepare()
        elif "say" in message:
            self._waiting.append((message["say"], message.get("number", 0)))
            self._next()
        elif "hush" in message:
            self._waiting.clear()
            self._busy, self._number = False, 0
            # Said first where this process replaces a dead one whose words the server still speaks.
            if self._speech is not None or self._open():
                self._speech.stop()
        elif "end" in message:
            self.end()

    @Slot()
    def end(self) -> None:
        """Fall silent, then end the process."""
        self._waiting.clear()
        if self._speech is not None:
            with _bounded():
                self._speech.stop()
        QTimer.singleShot(60, QCoreApplication.quit)

    def _prepare(self) -> None:
        if self._speech is None and not self._open():
            return
        manner, speech = self._manner, self._speech
        wanted = QLocale(str(manner.get("language", "en-GB")))
        locales = speech.availableLocales()
        speech.setLocale(
            next(
                (x for x in locales if x == wanted),
                next((x for x in locales if x.language() == wanted.language()), wanted),
            )
        )
        voices = {v.name(): v for v in speech.availableVoices()}
        if manner.get("voice") in voices:
            speech.setVoice(voices[manner["voice"]])
        speech.setRate(float(manner.get("rate", 0)))
        speech.setVolume(float(manner.get("volume", 0.9)))
        self._answer({"voices": sorted(voices)})
        self._next()

    def _open(self) -> bool:
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError as missing:
            self._answer({"trouble": f"{str(missing).split(':', 1)[0]} is not installed"})
            return False
        engines = [e for e in QTextToSpeech.availableEngines() if e not in STUB_ENGINES]
        name = self._asked or next(iter(engines), None)
        if name is None:
            self._answer({"trouble": "no speech engine is installed"})
            return False
        self._speech = QTextToSpeech(name, self)
        self._error_state = QTextToSpeech.State.Error
        self._ready_state = QTextToSpeech.State.Ready
        self._speaking_state = QTextToSpeech.State.Speaking
        if self._speech.state() is self._error_state:
            self._answer({"trouble": self._speech.errorString() or "its engine does not answer"})
            self._speech = None
            return False
        self._speech.stateChanged.connect(self._state_changed)
        return True

    def _state_changed(self, state: Any) -> None:
        if state is self._error_state:
            self._busy = False
            self._answer({"trouble": self._speech.errorString() or "its engine gave up"})
        elif state is self._ready_state:
            self._busy = False
            self._next()
        elif state is self._speaking_state and not self._busy:
            self._speech.stop()  # it was told to be silent just before it began

    def _next(self) -> None:
        if self._busy or self._speech is None or self._speech.state() is not self._ready_state:
            return
        if self._waiting:
            sentence, self._number = self._waiting.popleft()
            self._busy = True
            self._speech.say(sentence)
        elif self._number:
            self._answer({"said": self._number})
            self._number = 0

    def _answer(self, message: dict[str, object]) -> None:
        self._out.write(json.dumps(message) + "\n")
        self._out.flush()


@contextmanager
def _bounded() -> Iterator[None]:
    """End the process where this takes too long: it would stay for ever, even without the program.

    Qt waits for the speech server with Python locked, so that only the system can end it.
    """
    alarm = getattr(signal, "alarm", lambda _seconds: 0)
    alarm(HANG_S)
    try:
        yield
    finally:
        alarm(0)


def main() -> int:
    """Run until the standard input ends."""
    application = QCoreApplication([sys.argv[0]])
    speaker = Speaker()
    reader = Reader(sys.stdin, application)
    reader.line.connect(speaker.obey)
    reader.ended.connect(speaker.end)
    reader.start()
    code = application.exec()
    reader.wait(200)
    return code
