"""The parts of the installed program, each tried once; for the self-test."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sciatica_desktop.ports import Clock

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

LOOK_EVERY_MS = 20
ANSWER_MS = 15_000  # a speech engine takes 1.5 s to build, ten times that on a busy old machine
# Without the first no window, without the second no command that paints.
NEEDED = {"linux": ("xcb", "offscreen"), "darwin": ("cocoa", "offscreen")}
NEEDED_ELSEWHERE = ("windows", "offscreen")
WELCOME = {"linux": ("wayland",)}
Read = Callable[[str], bytes]


class State(StrEnum):
    """What became of a part. Missing is a thing of this machine without which we still work."""

    OK = "ok"
    MISSING = "missing"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a part, in words."""

    state: State
    words: str


class PartError(Exception):
    """A part of the program does not work; one sentence says which."""


def screens(plugins: Path, system: str) -> Found:
    """Load the plugins that put pictures on a screen; one that cannot be loaded says why."""
    needed = NEEDED.get(system, NEEDED_ELSEWHERE)
    for name in needed:
        trouble = _trouble_with_platform(plugins, name)
        if trouble:
            raise PartError(trouble)
    for name in WELCOME.get(system, ()):
        trouble = _trouble_with_platform(plugins, name)
        if trouble:
            return Found(State.MISSING, f"{', '.join(needed)}. {trouble}")
    return Found(State.OK, ", ".join((*needed, *WELCOME.get(system, ()))))


def _trouble_with_platform(plugins: Path, name: str) -> str:
    from PySide6.QtCore import QPluginLoader

    file = next((plugins / "platforms").glob(f"*q{name}[.]*"), None)
    if file is None:
        return f"There is no plugin for {name}."
    loader = QPluginLoader(str(file))
    if loader.load():
        return ""
    # "Cannot load library /where/it/is.so: libwayland-cursor.so.0: cannot open …"
    reason = loader.errorString().rpartition(f"{file.name}: ")[2]
    return f"The plugin for {name} cannot be loaded: {reason}"


def typefaces(folder: str = ":/fonts") -> Found:
    """Load every cut; a folder without them fails."""
    from sciatica_desktop.services.resources import register
    from sciatica_desktop.ui import fonts

    register()
    try:
        fonts.load_first(folder)
        fonts.load_later(folder)
    except FileNotFoundError as trouble:
        raise PartError(str(trouble)) from trouble
    return Found(State.OK, f"{len(fonts.FIRST + fonts.LATER)} loaded")


def resources(read: Read) -> Found:
    """Read all content, and every file that is compiled in."""
    from PySide6.QtCore import QDirIterator

    from sciatica_desktop.services.resources import read as read_compiled
    from sciatica_desktop.storage.cards import load_cards
    from sciatica_desktop.storage.catalogue import load_catalogue
    from sciatica_desktop.storage.thresholds import load_thresholds

    catalogue, cards = load_catalogue(read), load_cards(read)
    load_thresholds(read)
    # A file is parsed when its entry is looked at.
    exercises, programmes = (tuple(x.values()) for x in (catalogue.exercises, catalogue.programmes))
    walk, files = QDirIterator(":/", QDirIterator.IteratorFlag.Subdirectories), 0
    while walk.hasNext():
        path = walk.next()
        if walk.fileInfo().isFile():  # some are Qt's own
            read_compiled(path.removeprefix(":/"))
            files += 1
    return Found(
        State.OK,
        f"{files} files: {len(exercises)} exercises, {len(programmes)} programmes, "
        f"{len(cards)} cards",
    )


def exercises(read: Read) -> Found:
    """Paint every exercise in its held pose."""
    from sciatica_desktop.figure.library import load_poses
    from sciatica_desktop.figure.moment import Moment
    from sciatica_desktop.storage.catalogue import load_catalogue
    from sciatica_desktop.ui.figure.render import Appearance, Shot, still

    known = load_catalogue(read).exercises
    for one in known.values():
        poses = load_poses(read, one.id, one.position)
        picture = still(poses, Moment(1.0, 0.5), Appearance(), Shot(240, 190))
        if is_blank(picture):
            raise PartError(f"nothing was painted for {one.id}")
    return Found(State.OK, f"{len(known)} painted")


def is_blank(picture: "QImage") -> bool:
    """Tell whether a picture is of one colour all over."""
    small = picture.scaled(24, 19)
    colours = {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}
    return len(colours) < 2


def diary(scratch: Path) -> Found:
    """Open a diary of the first schema, bring it up to date and read it through."""
    from sciatica_desktop.storage.database import FILE_NAME, open_database
    from sciatica_desktop.storage.migrations import STEPS

    file = scratch / FILE_NAME
    open_database(file, STEPS[:1]).close()
    with open_database(file) as database:
        version, integrity = database.schema_version(), database.integrity()
    if integrity != "ok":
        raise PartError(integrity)
    return Found(State.OK, f"schema {version}")


def tones(read: Read) -> Found:
    """Decode every tone, then ask whether this machine can sound them."""
    import wave

    from sciatica_desktop.ports import Tone
    from sciatica_desktop.services.chime import open_chime
    from sciatica_desktop.services.tone_files import read_tone

    for tone in Tone:
        try:
            samples = read_tone(tone, read).samples
        except (wave.Error, EOFError) as damage:
            raise PartError(f"the tone {tone.value} cannot be decoded: {damage}") from damage
        if not any(samples):
            raise PartError(f"the tone {tone.value} is silence")
    with closing(open_chime(0.0)) as chime:
        _wait_until(chime.answered, ANSWER_MS)
        trouble = chime.trouble()
    decoded = f"{len(Tone)} decoded"
    return Found(State.MISSING, f"{decoded}. {trouble}") if trouble else Found(State.OK, decoded)


def _wait_until(answered: Callable[[], bool], most_ms: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, poll = QEventLoop(), QTimer(interval=LOOK_EVERY_MS)
    poll.timeout.connect(lambda: loop.quit() if answered() else None)
    poll.start()
    QTimer.singleShot(most_ms, loop, loop.quit)
    if not answered():
        loop.exec()


def voice(most_ms: int = ANSWER_MS) -> Found:
    """Start the speech process and wait for its answer."""
    from PySide6.QtCore import QEventLoop, QTimer

    from sciatica_desktop.services.voice import Manner, ProcessVoice

    loop = QEventLoop()
    answers: list[list[str]] = []
    with closing(ProcessVoice(Manner(volume=0.0))) as speaker:
        speaker.ready.connect(answers.append)
        speaker.ready.connect(loop.quit)
        speaker.trouble_changed.connect(loop.quit)
        QTimer.singleShot(most_ms, loop, loop.quit)
        if not speaker.trouble():
            loop.exec()
        trouble = speaker.trouble()
    if answers:
        return Found(State.OK, f"{len(answers[0])} voices")
    return Found(State.MISSING, trouble or "The speech process does not answer.")


def plots() -> Found:
    """Load what Trends draws with."""
    import pyqtgraph

    from sciatica_desktop.ui.trends import panel  # noqa: F401 - loading it is the trial

    return Found(State.OK, f"pyqtgraph {pyqtgraph.__version__}")


def page(read: Read, scratch: Path, clock: Clock) -> Found:
    """Paint the clinician's page of the sample diary, as its command does."""
    from argparse import ArgumentParser
    from contextlib import redirect_stdout
    from io import StringIO

    from sciatica_desktop.commands import report
    from sciatica_desktop.commands.house import House
    from sciatica_desktop.storage.sample import write_sample

    parser = ArgumentParser()
    report.configure(parser)
    file = scratch / "page.pdf"
    options = parser.parse_args([str(file)])
    options.sample_diary = True
    with closing(House(read, scratch / "sample", clock)) as house, redirect_stdout(StringIO()):
        write_sample(house.database, house.catalogue, clock.wall())
        report.run(options, house)
    return painted(file.read_bytes())


def painted(pdf: bytes) -> Found:
    """Tell whether a PDF is one side whose typefaces are in it."""
    sides, typefaces = len(re.findall(rb"/Type\s*/Page\b", pdf)), pdf.count(b"/FontFile")
    if sides != 1:
        raise PartError(f"the page for a clinician has {sides} sides")
    if not typefaces:
        raise PartError("the typefaces are not in the page for a clinician")
    kilobytes = len(pdf) // 1024
    return Found(State.OK, f"the sample diary on one side, {kilobytes} KB, {typefaces} typefaces")


@contextmanager
def without_qt_chatter() -> Iterator[list[str]]:
    """Keep what Qt would print on its log; the findings say it in our words."""
    from PySide6.QtCore import qInstallMessageHandler

    kept: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, words: kept.append(words))
    try:
        yield kept
    finally:
        qInstallMessageHandler(before)
