"""On every page, in every state that can be led to: nothing is cut, too small or untold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import product
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.exercise_pages import show_exercise
from sciatica_desktop.app.opening import Opened
from sciatica_desktop.app.pages import show_first_run
from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.record import ExerciseRecord, SessionRecord
from sciatica_desktop.domain.safety.red_flags import Lock, ScreenState, Sign, Urgency
from sciatica_desktop.ui.kit.fields import ComboBox, TextField
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.slider import Slider
from sciatica_desktop.ui.kit.week_dots import WeekDots
from sciatica_desktop.ui.main_window import MainWindow
from sciatica_desktop.ui.pages.exercises_page import ExercisesPage
from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage
from sciatica_desktop.ui.pages.warning_page import WarningPage
from tests.windows import MORNING, open_profile, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")

PRESSED = QAbstractButton | ComboBox | TextField | Slider
LEAST = 44  # px at 100 %: what a finger, or a hand that shakes, needs
FILLING = (QAccessible.Role.Client, QAccessible.Role.Border)
WIDEST = (1920, 1080)
# Wide windows have more room than text: there the usual text is enough.
CASES = [*product([(1024, 600), (1366, 768)], [100, 150, 200]), (WIDEST, 100)]
Lead = Callable[[Opened], object]


def _programme(opened: Opened) -> None:
    opened.rooms.window.show_page("programmes")
    page = page_of(opened, "programmes", ProgrammesPage)
    page.show_programme(opened.home.catalogue.programmes["eight-simple"])


def _no_match(opened: Opened) -> None:
    opened.rooms.window.show_page("exercises")
    page = page_of(opened, "exercises", ExercisesPage)
    page.search.setText("xylophone")


def _own_list(opened: Opened) -> None:
    page = page_of(opened, "exercises", ExercisesPage)
    page.own.click()


def _locked(urgency: Urgency, *signs: Sign) -> Lead:
    def lead(opened: Opened) -> None:
        lock = Lock(urgency, signs, MORNING, unsure=signs[1:])
        opened.home.settings.put_screen(ScreenState(lock=lock))
        opened.rooms.window.show_page("warning")

    return lead


def _on_warnings(press: str) -> Lead:
    def lead(opened: Opened) -> None:
        _locked(Urgency.EMERGENCY, Sign.R2, Sign.R3)(opened)
        page = page_of(opened, "warning", WarningPage)
        getattr(page, press).click()

    return lead


def _unfinished(opened: Opened) -> None:
    key = uuid4()
    done = ExerciseRecord(key, 0, "walking", Dose(1, 1, 60))
    begun = SessionRecord(key, MORNING - timedelta(hours=2), "first-days", (done,))
    opened.home.journal.begin(begun)
    opened.rooms.window.show_page("exercises")
    opened.rooms.window.show_page("today")


def _flare(opened: Opened) -> None:
    opened.rooms.tending.flaring.start()
    opened.rooms.window.show_page("today")


def _page(name: str) -> Lead:
    return lambda opened: opened.rooms.window.show_page(name)


LEADS: dict[str, Lead] = {
    **{name: _page(name) for name in ("today", "exercises", "programmes", "diary", "trends")},
    "settings": _page("settings"),
    "warning signs": _page("warning"),
    "a programme": _programme,
    "an exercise": lambda o: show_exercise(o.rooms, "prone-press-up"),
    "an exercise in two positions": lambda o: show_exercise(o.rooms, "seated-hamstring-stretch"),
    "nothing found": _no_match,
    "the own list": _own_list,
    "a question of today": lambda o: o.rooms.tending.ask_about_flare(),
    "an entry": lambda o: o.rooms.log_quickly(),
    "the keys": lambda o: o.rooms.window.show_keys(),
    "a sentence at the foot": lambda o: o.rooms.window.offer("It is gone.", "Undo", lambda: None),
    "an unfinished session": _unfinished,
    "a flare": _flare,
    "an emergency": _locked(Urgency.EMERGENCY, Sign.R2, Sign.R3),
    "something to ask": _locked(Urgency.SOON, Sign.U3),
    "the answers": _on_warnings("show_answers"),
    "having been checked": _on_warnings("open_again"),
    "a wrong answer": _on_warnings("wrong"),
    "the first start": lambda o: show_first_run(o.rooms, lambda: None),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[Opened]:
    """A person with months in the diary, without anything that moves."""
    folder: Path = tmp_path_factory.mktemp("profile")
    with open_profile(folder, sample=True) as made:
        made.home.look.choose(mode="light", less_movement=True)
        yield made


def flaws(window: QWidget, least: int) -> list[str]:
    """Return what is cut, reaches out of what it stands in, or is too low to press."""
    found = []
    for child in window.findChildren(QWidget):
        if child.isVisible() and isinstance(child, PRESSED | Para | WeekDots):
            found += [f"{child.accessibleName()}: {flaw}" for flaw in _flaws_of(child, least)]
    for area in window.findChildren(QScrollArea):
        sheet = area.widget()
        if area.isVisible() and sheet is not None and sheet.width() > area.viewport().width():
            found.append(f"{area.accessibleName()} is wider than its window")
    return found


def _flaws_of(child: QWidget, least: int) -> Iterator[str]:
    need, size = child.minimumSizeHint(), child.size()
    if isinstance(child, Para):
        need.setHeight(child.heightForWidth(size.width()))
    small = size.width() < need.width() or size.height() < need.height()
    if small and not isinstance(child, QRadioButton):  # a choice makes room for its cells' words
        yield f"{size} of {need}"
    if isinstance(child, PRESSED) and size.height() < least:
        yield f"only {size.height()} px high"
    parent = child.parentWidget()
    if parent is not None and not parent.rect().contains(child.geometry()):
        yield f"{child.geometry()} in {parent.rect()}"


def untold(window: QWidget) -> list[str]:
    """Return what a screen reader cannot name, or passes over as if it only held other things."""
    found = []
    for child in window.findChildren(QWidget):
        told = QAccessible.queryAccessibleInterface(child) if child.isVisible() else None
        if told is None:
            continue
        stop = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus) and child.focusProxy() is None
        name, kind = told.text(QAccessible.Text.Name), type(child).__name__
        if stop and not name:
            found.append(f"{kind} has no name")
        held = any(part.isVisible() for part in child.findChildren(QWidget))
        if name and told.role() in FILLING and (stop or not held):
            found.append(f"{kind} {name} is filling")
    return found


@pytest.mark.parametrize(("size", "percent"), CASES)
def test_nothing_is_cut_and_everything_can_be_pressed(
    opened: Opened, size: tuple[int, int], percent: int, qtbot: QtBot
) -> None:
    window, look = opened.rooms.window, opened.home.look
    window.resize(*size)
    look.choose(text_percent=percent)

    for name, lead in LEADS.items():
        lead(opened)
        _wait_until_whole(window, name, look.px(LEAST), qtbot)
        assert (window.width(), window.height()) == size
        if size == WIDEST:  # once: what is told is the same at every size
            assert (name, untold(window)) == (name, [])
        _tidy(opened, qtbot)


def _wait_until_whole(window: QWidget, name: str, least: int, qtbot: QtBot) -> None:
    def whole() -> None:
        assert (name, flaws(window, least)) == (name, [])

    qtbot.waitUntil(whole)


def _tidy(opened: Opened, qtbot: QtBot) -> None:
    """Leave the state that was led to, as far as it lasts."""
    window = opened.rooms.window
    for sheet in window.findChildren(Sheet):
        sheet.reject()
    opened.home.settings.put_screen(ScreenState(last_full=MORNING))
    opened.rooms.tending.flaring.end()
    found = opened.home.journal.unfinished()
    if found is not None:
        opened.home.journal.drop(found.session.id)
    window.show_page("today")
    qtbot.waitUntil(lambda: not any(sheet.isVisible() for sheet in window.findChildren(Sheet)))


GREW = ("exercises", "programmes", "diary")


def test_a_page_that_grew_with_its_window_looks_as_one_that_was_made_in_it(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with _opened_at(tmp_path / "small", (1366, 768), 100) as small:
        for name in GREW:
            small.rooms.window.show_page(name)
        _dress(small, (1920, 1080), 150)
        with _opened_at(tmp_path / "large", (1920, 1080), 150) as large:
            for name in GREW:
                _show_both(small.rooms.window, large.rooms.window, name, qtbot)


def _show_both(grown: MainWindow, made: MainWindow, name: str, qtbot: QtBot) -> None:
    for window in (grown, made):
        window.show_page(name)

    def alike() -> None:
        wanted = _places(made)
        assert [place for place in _places(grown) if place not in wanted] == []

    qtbot.waitUntil(alike)


@contextmanager
def _opened_at(folder: Path, size: tuple[int, int], percent: int) -> Iterator[Opened]:
    with open_profile(folder, sample=True) as opened:
        _dress(opened, size, percent)
        yield opened


def _dress(opened: Opened, size: tuple[int, int], percent: int) -> None:
    opened.rooms.window.resize(*size)
    opened.home.look.choose(mode="light", less_movement=True, text_percent=percent)


def _places(window: QWidget) -> list[tuple[str, QRect]]:
    """Return what is read or pressed and where it stands."""
    shown = [c for c in window.findChildren(QWidget) if isinstance(c, QAbstractButton | Para)]
    return [
        (c.accessibleName(), QRect(c.mapTo(window, QPoint()), c.size()))
        for c in shown
        if c.isVisible()
    ]
