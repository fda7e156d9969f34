"""What a session and its figure cost: `bench_session.py BEGAN frame | session PROFILE SECONDS`."""

import json
import sys
import time
from pathlib import Path

from bench_child import memory_mb, open_app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sciatica_desktop.app.led import Led
from sciatica_desktop.app.warming import import_for_session
from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.planning import build_session_plan, planned_items
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.services.resources import read
from sciatica_desktop.storage.catalogue import load_catalogue
from sciatica_desktop.ui.figure.film import Film
from sciatica_desktop.ui.figure.looks import FigureLook
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.look import Look

SIZE = (900, 700)
PROGRAMME = "eight-simple"
SETTLE_MS = 2_500


def session(profile: Path, seconds: float) -> dict[str, float]:
    """Lead through an exercise from its first get-ready; the frames of its figure are new."""
    opened = open_app(profile)
    rooms, catalogue = opened.rooms, opened.home.catalogue
    rooms.window.resize(1920, 1080)
    items = planned_items(catalogue, catalogue.programmes[PROGRAMME])
    plan = build_session_plan(PROGRAMME, items, catalogue.exercises)
    found: dict[str, float] = {}

    def begin() -> None:
        # Past the checks, which are for people.
        flow = rooms.flow
        flow._guide(Led(flow._model(plan), BeforeCheck(Scores()), (Part.BACK,), ""))
        rooms.window.full_page.findChild(FigureView).resize(*SIZE)
        found["cpu"], found["began"] = time.process_time(), time.monotonic()
        QTimer.singleShot(round(seconds * 1000), over)

    def over() -> None:
        wall = time.monotonic() - found.pop("began")
        found["cpu"] = (time.process_time() - found["cpu"]) / wall
        found["pss_mb"] = memory_mb()
        rooms.window.full_page.view_model.finish()  # a session that runs asks before it closes
        opened.app.quit()

    rooms.sound.open()
    import_for_session(rooms)
    QTimer.singleShot(SETTLE_MS, begin)
    opened.app.exec()
    opened.close()
    return found


def frame() -> dict[str, float]:
    """Paint every frame of a way in and its breath, turn by turn, then take each up again.

    The exercise is one of those that have a second picture, which are the dearest.
    """
    application = QApplication([])
    look = Look(application)
    exercise = load_catalogue(read).exercises["pigeon-pose"]
    poses = load_poses(read, exercise.id, exercise.position)
    film = Film(poses, exercise.tempo.move_in_s, FigureLook().appearance(look.theme), *SIZE, 1.0)
    keys = list(film.missing(film.key(Moment())))
    new, kept = [], []
    for key in keys:
        whole = None
        while whole is None:
            began = time.thread_time()
            whole = film.paint_turn(key)
            new.append(time.thread_time() - began)
    for key in keys:
        began = time.thread_time()
        film.frame(key)
        kept.append(time.thread_time() - began)
    return {"new_ms": sorted(new)[len(new) // 2] * 1000, "kept_ms": max(kept) * 1000}


if __name__ == "__main__":
    words = sys.argv[3:]
    print(json.dumps(session(Path(words[0]), float(words[1])) if words else frame()))
