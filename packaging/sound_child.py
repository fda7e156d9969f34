"""The program under test of bench_sound.py: a real window leads through a real plan, aloud.

`sound_child.py PROFILE SECONDS voice|mute`: after so many seconds it tells what was due when; then
it reads one wish a line ("again", "hurts", "end"). It writes one JSON object a line; instants are
those of the monotonic clock.
"""

import json
import os
import sys
import time
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest

from sciatica_desktop.app.knowing import pace_of
from sciatica_desktop.app.led import Led
from sciatica_desktop.app.opening import Opened, open_window
from sciatica_desktop.app.warming import import_for_session
from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.cues import cue_for
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.planning import build_session_plan, planned_items
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.domain.session import advance, start
from sciatica_desktop.services.pulse_chime import Due, PulseChime
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.wording.spoken import Speech

# The first has the most tones a minute; together they last more than 20 minutes.
PROGRAMMES = ("desk-break-5", "eight-simple", "flexion-bias")
SETTLE_MS = 3_000
BEGUN_MS = 500  # the plan's first instant lies a little ahead of the press


def tell(**facts: object) -> None:
    """Write one line for the bench."""
    print(json.dumps(facts), flush=True)


def furnish(profile: Path, *, voice: bool) -> None:
    """Make the profile of somebody who has answered the questions of the first start."""
    database = open_database(profile / "diary.db")
    settings = Settings(database)
    settings.put_profile(replace(settings.profile(), old_enough=True, sore_leg=SoreLeg.RIGHT))
    settings.put_preferences(replace(settings.preferences(), voice=voice))
    database.close()


def due_cues(plan: Plan) -> list[tuple[float, str]]:
    """Return every tone of a plan with its second from the start."""
    session, happened = start(plan, 0.0)
    happened += advance(session, plan.total_s + 1)[1]
    cues = [(event.at, cue_for(event, plan)) for event in happened]
    return [(at, str(cue.tone)) for at, cue in cues if cue and cue.tone]


class NotingChime(PulseChime):
    """Notes how long before its instant each tone was handed to the sound server."""

    handed: ClassVar[list[tuple[float, float]]] = []

    def _take(self, due: Due) -> None:
        super()._take(due)
        if due in self._placed:
            self.handed.append((due[1], due[1] - time.monotonic()))


class Run(QObject):
    """One session in a real window, and what the bench wants of it."""

    def __init__(self, opened: Opened, seconds: float) -> None:
        super().__init__()
        self._opened, self._seconds = opened, seconds
        self._home, self._rooms = opened.home, opened.rooms
        self._rest = ""
        self._wishes = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._wishes.activated.connect(self._hear)
        self._rooms.window.resize(1366, 768)
        volume = self._home.settings.preferences().tone_volume
        self._rooms.sound._chime = NotingChime(volume, self._rooms.sound)
        self._rooms.sound.open()
        import_for_session(self)
        QTimer.singleShot(SETTLE_MS, self, self._begin)

    @property
    def _page(self) -> SessionPage:
        page = self._rooms.window.full_page
        assert isinstance(page, SessionPage)
        return page

    def _begin(self) -> None:
        home, exercises = self._home, self._home.catalogue.exercises
        programmes = [home.catalogue.programmes[name] for name in PROGRAMMES]
        items = [item for one in programmes for item in planned_items(home.catalogue, one)]
        flow, legs = self._rooms.flow, legs_of(SoreLeg.RIGHT)
        pace = pace_of(home, Speech(exercises))
        plan = build_session_plan(PROGRAMMES[0], items, exercises, legs=legs, pace=pace)
        # Past the checks, which are for people.
        flow._guide(Led(flow._model(plan), BeforeCheck(Scores()), (Part.BACK,), PROGRAMMES[0]))
        QTimer.singleShot(BEGUN_MS, self, lambda: tell(zero=self._zero()))
        QTimer.singleShot(round(self._seconds * 1000), self, self._over)

    def _zero(self) -> float:
        """Return the instant at which the session would have begun without its pauses."""
        model = self._page.view_model
        return min(time.monotonic() - model.scene().elapsed_s for _ in range(20))

    def _over(self) -> None:
        model = self._page.view_model
        tell(
            cues=due_cues(model.plan),
            zero=self._zero(),
            trouble=model.trouble,
            handed=NotingChime.handed,
        )

    def _hear(self) -> None:
        words = (self._rest + os.read(sys.stdin.fileno(), 4096).decode()).split("\n")
        self._rest = words.pop()
        for word in words:
            {"again": self._again, "hurts": self._hurts, "end": self._end}[word]()

    def _again(self) -> None:
        self._page.questions.close()
        self._page.view_model.previous()
        tell(again=time.monotonic())

    def _hurts(self) -> None:
        pressed = time.monotonic()
        QTest.keyClick(self._page.stage, Qt.Key.Key_H)
        tell(hurts=pressed)

    def _end(self) -> None:
        self._wishes.setEnabled(False)
        self._page.view_model.finish()
        self._opened.app.quit()


def main() -> None:
    """Lead through a session of so many seconds and tell what was due when."""
    profile, seconds, voice = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3] == "voice"
    furnish(profile, voice=voice)
    options = Namespace(profile=profile, sample_diary=False, speed=1.0, start=None)
    opened = open_window(options, lambda: profile / "scratch")
    assert opened is not None
    run = Run(opened, seconds)
    opened.app.exec()
    del run
    opened.close()


if __name__ == "__main__":
    main()
