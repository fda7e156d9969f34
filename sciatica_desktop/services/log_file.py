"""Writes our own bugs to a log that says nothing of what a person wrote down."""

import os
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

_LARGEST, _KEPT = 256 * 1024, 3

# What these say of themselves comes from the code, never from a diary.
_TELLING = (ArithmeticError, AssertionError, AttributeError, ImportError, NameError, TypeError)


def catch_bugs(
    file: Path, told: Callable[[str], None], troubles: type[Exception] | tuple[()] = ()
) -> None:
    """Log what nobody caught, in any thread, and call back with one sentence.

    The call comes in the thread of the bug; `told` brings it to the window's. `troubles` of the
    person's machine are no bugs: they are not logged, and say in their own sentence what is wrong.
    """

    def note(error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt):
            return
        if isinstance(error, troubles):
            told(str(error))
            return
        write_bug(file, error)
        told(_sentence(file))

    def from_main(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        note(error)

    sys.excepthook = from_main
    threading.excepthook = lambda arguments: note(arguments.exc_value)
    sys.unraisablehook = lambda arguments: note(arguments.exc_value)


def write_bug(file: Path, error: BaseException) -> None:
    """Add an error to the log, for its owner only; a log that cannot be written is done without."""
    entry = f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{describe(error)}\n\n"
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > _LARGEST:
            _move_on(file)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as log:
            log.write(entry.encode("utf-8", "replace"))
    except OSError:
        return


def describe(error: BaseException) -> str:
    """Return where an error came from and its kind, after those that led to it.

    Its message is left out where it could quote the diary.
    """
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [describe(before), "which led to"] if before is not None else []
    frames = traceback.extract_tb(error.__traceback__)
    lines += [f"  {Path(f.filename).name}:{f.lineno} in {f.name}: {f.line}" for f in frames]
    message = f": {error}" if isinstance(error, _TELLING) else ""
    return "\n".join([*lines, f"{type(error).__name__}{message}"])


def _sentence(file: Path) -> str:
    sentence = QCoreApplication.translate(
        "LogFile",
        "Something went wrong inside the program; your diary is safe. What happened is in {file}.",
    )
    return sentence.format(file=file)


def _move_on(file: Path) -> None:
    """Give each older log the next number; the oldest goes."""
    numbered = [file, *(file.with_name(f"{file.name}.{n}") for n in range(1, _KEPT + 1))]
    for newer, older in reversed(list(pairwise(numbered))):
        if newer.exists():
            newer.replace(older)
