"""Nothing that can wait is loaded before Today stands with its Start button."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = """
import gc, json, linecache, sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from sciatica_desktop.app import open_quickly
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.settings import Settings

profile = Path(sys.argv[1])
with open_database(profile / FILE_NAME) as database:
    Settings(database).put_profile(replace(Settings(database).profile(), old_enough=True))
if sys.argv[2] == "asked":
    from datetime import UTC, datetime, timedelta
    from uuid import uuid4
    from sciatica_desktop.domain.record import Ending, SessionRecord
    from sciatica_desktop.storage.journal import Journal
    yesterday, key = datetime.now(UTC) - timedelta(days=1), uuid4()
    with open_database(profile / FILE_NAME) as database:
        Journal(database).begin(SessionRecord(key, yesterday, "eight-simple"))
        Journal(database).finish(key, yesterday, Ending.COMPLETE, 900)
options = Namespace(profile=profile, sample_diary=False, speed=1.0, start=None)
opened = open_quickly(options, lambda: profile / "scratch")
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
found = {}
WORDINGS = ["shibokensupport.signature." + name for name in ("mapping", "parser", "errorhandler")]
LATE = {"sciatica_desktop.app.tending", "PySide6.QtNetwork"}

def look():
    if gc.isenabled() and LATE <= set(sys.modules):
        later.stop()
        found["collected"].append("True")
        opened.app.quit()

later = QTimer(interval=50)
later.timeout.connect(look)

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and not found:
            found["before"] = sorted(sys.modules)
            found["asking"] = [str(opened.rooms.window.page("today").asking)]
            found["collected"] = [str(gc.isenabled())]
            found["widgets"] = sorted(name for name in vars(QtWidgets) if name.startswith("Q"))
            found["sources"] = sorted(linecache.cache)
            found["wordings"] = [name for name in WORDINGS if len(vars(sys.modules[name])) > 20]
            later.start()
        return False

watch = Watch()
opened.rooms.window.page("today").start.installEventFilter(watch)
opened.app.exec()
opened.close()
found["after"] = sorted(set(sys.modules) - set(found["before"]))
print(json.dumps(found))
"""

# Each is dear: libraries, what a session and the other pages are made of, and the Python modules
# that an innocent import at the top of a file would bring.
CAN_WAIT = (
    *("numpy", "pyqtgraph", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "wakepy"),
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "asyncio", "difflib", "PySide6.QtTest"),
    *("sciatica_desktop.app.flow", "sciatica_desktop.app.sound", "sciatica_desktop.app.tending"),
    *("sciatica_desktop.figure", "sciatica_desktop.storage.sample", "sciatica_desktop.ui.trends"),
    *("sciatica_desktop.ui.pages.first_run_page", "sciatica_desktop.ui.pages.diary_page"),
    *("sciatica_desktop.app.pages", "sciatica_desktop.domain.safety.red_flags"),
    *("sciatica_desktop.viewmodels.preparing", "sciatica_desktop.viewmodels.knowing"),
)

# What a diary has to hold something for. All of these are rules or records that say so.
NEEDED_BY_WHAT_IS_WRITTEN = (
    *("domain.rating", "domain.record", "domain.flare", "domain.plan", "domain.check"),
    *("storage.diary_rows", "storage.journal_rows", "domain.trends.days", "domain.trends.typical"),
    *("domain.safety.past", "domain.safety.memory", "domain.safety.afterwards"),
    *("domain.safety.asking_later", "domain.safety.flares", "domain.safety.returning"),
    *("domain.safety.direction_diary", "domain.safety.progress", "domain.safety.traffic_light"),
)
PYTHONS_OWN = ("uuid", "fractions", "decimal", "statistics", "hashlib", "tomllib")
MOST_OF_OURS = {"new": 108, "asked": 125}  # modules; some 0.3 ms each


@pytest.fixture(scope="module", params=["new", "asked"])
def loaded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """Start the program for somebody who knows it; what was loaded at its first picture, and then."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path_factory.mktemp("profile")), request.param],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent,
        timeout=120,
    )
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("module", CAN_WAIT)
def test_it_is_not_loaded_before_the_first_picture(
    module: str, loaded: dict[str, list[str]]
) -> None:
    assert module not in loaded["before"]


def test_a_question_is_asked_in_the_first_picture(
    request: pytest.FixtureRequest, loaded: dict[str, list[str]]
) -> None:
    asked = request.node.callspec.params["loaded"] == "asked"
    assert loaded["asking"] == [str(asked)]


def test_what_stands_beside_the_programme_comes_right_after_it(
    loaded: dict[str, list[str]],
) -> None:
    assert "sciatica_desktop.app.tending" in loaded["after"]
    assert "PySide6.QtNetwork" in loaded["after"]


def test_the_collector_waits_for_the_first_picture_and_no_longer(
    loaded: dict[str, list[str]],
) -> None:
    assert loaded["collected"] == ["False", "True"]


def test_nobody_reads_the_source_of_our_modules(loaded: dict[str, list[str]]) -> None:
    assert not [file for file in loaded["sources"] if "sciatica_desktop" in Path(file).parts]


def test_pyside_does_not_get_ready_to_word_an_error(loaded: dict[str, list[str]]) -> None:
    assert loaded["wordings"] == []


def test_pyside_builds_only_the_classes_that_we_name(loaded: dict[str, list[str]]) -> None:
    """It builds all of them, with their enumerations, to know a widget or style that Qt has made."""
    assert "QScrollArea" in loaded["widgets"]
    assert not {"QWizard", "QTreeView", "QCommonStyle"} & set(loaded["widgets"])


def test_few_modules_of_our_own_are_needed_for_it(
    request: pytest.FixtureRequest, loaded: dict[str, list[str]]
) -> None:
    ours = [name for name in loaded["before"] if name.startswith("sciatica_desktop")]
    assert len(ours) <= MOST_OF_OURS[request.node.callspec.params["loaded"]]


def test_an_empty_diary_loads_no_rules_for_what_is_not_in_it(
    request: pytest.FixtureRequest, loaded: dict[str, list[str]]
) -> None:
    names = {f"sciatica_desktop.{name}" for name in NEEDED_BY_WHAT_IS_WRITTEN} | {*PYTHONS_OWN}
    found = names.intersection(loaded["before"])
    if request.node.callspec.params["loaded"] == "new":
        assert not found
    else:
        assert {"sciatica_desktop.domain.safety.past", "uuid"} <= found
