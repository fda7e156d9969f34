"""A session of some tenths of a second in a real window: `python -m tests.short_session PROFILE`.

With a second word, "spoken", the voice is on, and the session begins when the voice has answered.
Prints one JSON object: how the session ended and what the stage says is missing, in turn.
"""

import json
import sys
from argparse import Namespace
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QTimer

from sciatica_desktop.app.led import Led
from sciatica_desktop.app.opening import open_window
from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.pages.session_page import SessionPage
from tests.builders import single_item

PHASE_S = 0.05
PATIENCE_MS = 20_000  # for the speech engine's answer


def short_plan(catalogue: Catalogue) -> Plan:
    """Return the phases of one exercise, each of them very short."""
    exercise = catalogue.exercises["pelvic-tilt"]
    plan = build_session_plan("short", single_item(exercise), catalogue.exercises)
    starts = accumulate([PHASE_S] * len(plan.phases), initial=0.0)
    timed = (
        replace(phase, start_s=start, duration_s=PHASE_S)
        for phase, start in zip(plan.phases, starts, strict=False)
    )
    return replace(plan, phases=tuple(timed))


def main(profile: Path, *, spoken: bool) -> None:
    """Open the window, wait for the voice's answer, run the session and tell of it."""
    with open_database(profile / "diary.db") as database:
        settings = Settings(database)
        settings.put_profile(replace(settings.profile(), old_enough=True))
        settings.put_preferences(replace(settings.preferences(), voice=spoken))
    options = Namespace(profile=profile, sample_diary=False, speed=1.0, start=None)
    opened = open_window(options, lambda: profile / "scratch")
    assert opened is not None
    flow, sound, window = opened.rooms.flow, opened.rooms.sound, opened.rooms.window
    told: list[object] = []

    def begin() -> None:
        if told:
            return
        told.append("begun")
        model = flow._model(short_plan(opened.home.catalogue))
        said: list[str] = []
        # A busy machine may hold the session up so long that it pauses; a person goes on.
        model.interrupted.connect(lambda _: QTimer.singleShot(0, model, model.toggle_pause))
        model.finished.connect(lambda: end(model.record.end, max(said, key=len)))
        flow._guide(Led(model, BeforeCheck(Scores()), (Part.BACK,), "short"))
        page = window.full_page
        assert isinstance(page, SessionPage)
        said.append(" ".join(page._troubles))
        model.trouble_changed.connect(lambda _: said.append(" ".join(page._troubles)))

    def end(ending: object, trouble: str) -> None:
        how = getattr(ending, "ending", None)
        sys.stdout.write(json.dumps({"ending": how, "trouble": trouble}) + "\n")
        QTimer.singleShot(0, opened.app.quit)

    sound.voices_known.connect(begin)
    sound.trouble_told.connect(begin)
    QTimer.singleShot(PATIENCE_MS if spoken else 0, begin)
    sound.open()
    opened.app.exec()
    opened.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), spoken=sys.argv[2:] == ["spoken"])
