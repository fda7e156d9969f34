"""The voice: sentences sent to a speech process of its own, so that no engine can hold the window."""

import json
import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from sciatica_desktop.ports import Voice

PATIENCE_MS = 10_000  # an engine takes 1.5 s to build; a speech server that hangs never answers
HUSH_MS = 50
RESTARTS = 3  # a speech process that ends more often than this in a session is left alone


@dataclass(frozen=True, slots=True)
class Manner:
    """How to speak: engine's voice by name ("" = the best for the language), rate and volume."""

    language: str = "en-GB"
    voice: str = ""
    rate: float = 0.0  # -1 slow … 0 usual … 1 fast
    volume: float = 0.9  # 0 … 1


class NullVoice:
    """Says nothing."""

    def __init__(self, trouble: str | None = None) -> None:
        self._trouble = trouble

    def say(self, sentence: str) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""

    def speaking(self) -> bool:
        return False

    def trouble(self) -> str | None:
        return self._trouble


class ProcessVoice(QObject):
    """Speaks through a child process; starts another if that one dies, and never blocks.

    Signals:
        ready(list): the names of the voices for the language, once the engine answers
        trouble_changed(str): one sentence, "" when all is well
    """

    ready = Signal(list)
    trouble_changed = Signal(str)

    def __init__(
        self, manner: Manner, parent: QObject | None = None, *, patience_ms: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._manner = manner
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._give_up_waiting)
        self._trouble = ""
        self._deaths = 0
        self._asked = self._said = 0  # sentences are numbered, to know which is the last one said
        self._hushed = 0  # the last one when silence was asked for
        self._process: QProcess | None = None
        self._start(replaces_a_dead_one=False)

    def say(self, sentence: str) -> None:
        self._asked += 1
        self._send({"say": sentence, "number": self._asked})

    def hush(self) -> None:
        if self._hushed == self._asked:
            return
        self._said = self._hushed = self._asked
        self._send({"hush": True})
        # Now, not when the window is done with what made it hush.
        if self._process is not None and self._process.bytesToWrite():
            self._process.waitForBytesWritten(HUSH_MS)

    def speaking(self) -> bool:
        able = self._process is not None and not self._trouble
        return able and self._said < self._asked

    def trouble(self) -> str | None:
        return self._trouble or None

    def set_manner(self, manner: Manner) -> None:
        """Speak like this from the next sentence on."""
        self._manner = manner
        self._send({"manner": _as_json(manner)})

    def close(self) -> None:
        """Be silent and end the speech process; the speech server itself is left alone."""
        process, self._process = self._process, None
        if process is None:
            return
        self._patience.stop()
        process.finished.disconnect(self._died)
        process.write(b'{"hush": true}\n{"end": true}\n')
        if not process.waitForFinished(500):
            process.kill()
            process.waitForFinished(500)

    def _start(self, *, replaces_a_dead_one: bool) -> None:
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._died)
        process.errorOccurred.connect(self._could_not_start)
        arguments = [] if getattr(sys, "frozen", False) else ["-m", "sciatica_desktop"]
        process.start(sys.executable, [*arguments, "voice-process"])
        self._process = process
        self._patience.start()
        # The server may still speak what the dead process asked for.
        if replaces_a_dead_one:
            self._send({"hush": True})
        self._send({"manner": _as_json(self._manner)})

    def _send(self, message: dict[str, object]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(message).encode() + b"\n")

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            answer = json.loads(bytes(process.readLine().data()))
            self._patience.stop()
            if "said" in answer:
                self._said = max(self._said, answer["said"])
            elif "voices" in answer:
                self._set_trouble("")
                self.ready.emit(answer["voices"])
            elif "trouble" in answer:
                self._set_trouble(_sentence(answer["trouble"]))

    def _give_up_waiting(self) -> None:
        self._set_trouble(_sentence("the speech server does not answer"))

    def _died(self) -> None:
        self._process = None
        self._said = self._asked
        self._deaths += 1
        if self._deaths <= RESTARTS:
            self._start(replaces_a_dead_one=True)
        else:
            self._set_trouble(_sentence("it stopped several times"))

    def _could_not_start(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._process = None
            self._set_trouble(_sentence("it could not be started"))

    def _set_trouble(self, sentence: str) -> None:
        if sentence != self._trouble:
            self._trouble = sentence
            self.trouble_changed.emit(sentence)


def _as_json(manner: Manner) -> dict[str, object]:
    return {
        "language": manner.language,
        "voice": manner.voice,
        "rate": manner.rate,
        "volume": manner.volume,
    }


def _sentence(reason: str) -> str:
    return QCoreApplication.translate(
        "Voice",
        "The voice cannot speak: {reason}. On Debian and Ubuntu the packages "
        "speech-dispatcher-espeak-ng and libspeechd2 make it work.",
    ).format(reason=reason.rstrip("."))


_fits: type[Voice] = ProcessVoice
_null_fits: type[Voice] = NullVoice
