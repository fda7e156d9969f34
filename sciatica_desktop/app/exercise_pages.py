"""Builds the gallery, the page of one exercise, and the person's own list."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.exercise import DoseName

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.viewmodels.own_list import OwnListViewModel


def make_exercises(rooms: "Rooms") -> QWidget:
    """Build the gallery."""
    from sciatica_desktop.ui.pages.exercises_page import ExercisesPage
    from sciatica_desktop.viewmodels.exercises import ExercisesViewModel

    home = rooms.home
    page = ExercisesPage(home.look, ExercisesViewModel(home.catalogue, rooms), home.stills)
    page.opened.connect(lambda name: show_exercise(rooms, name))
    page.own_wanted.connect(lambda: show_own_list(rooms))
    return page


def show_own_list(rooms: "Rooms") -> None:
    """Show what the person keeps about exercises."""
    from sciatica_desktop.ui.pages.own_list_page import OwnListPage

    model = own_list(rooms)
    page = OwnListPage(rooms.home.look, model)
    model.setParent(page)
    page.left.connect(lambda: rooms.window.show_page("exercises"))
    rooms.window.show_beside(page, "exercises")


def own_list(rooms: "Rooms") -> "OwnListViewModel":
    """Return what the person keeps about exercises."""
    from sciatica_desktop.app.knowing import books
    from sciatica_desktop.viewmodels.own_list import OwnListViewModel

    home = rooms.home
    return OwnListViewModel(books(home), home.catalogue, home.clock, home.limits)


def show_exercise(rooms: "Rooms", name: str) -> None:
    """Show one exercise; its page lives until another is shown."""
    from sciatica_desktop.app.printing import print_exercise
    from sciatica_desktop.figure.library import load_poses
    from sciatica_desktop.services.resources import read
    from sciatica_desktop.ui.figure.view import FigureView
    from sciatica_desktop.ui.pages.exercise_page import ExercisePage

    home, exercises = rooms.home, rooms.home.catalogue.exercises
    figure = FigureView(home.look, lambda e: load_poses(read, e.id, e.position))
    own = None if home.trouble else _switches(rooms, name)
    page = ExercisePage(home.look, exercises[name], figure, lambda e: exercises[e].short_name, own)
    page.left.connect(lambda: _leave(rooms, name))
    page.other_wanted.connect(lambda other: show_exercise(rooms, other))
    page.print_wanted.connect(lambda: print_exercise(rooms, exercises[name]))
    page.try_wanted.connect(lambda e, dose: rooms.flow.try_exercise(e, DoseName(dose)))
    rooms.window.show_beside(page, "exercises")


def _leave(rooms: "Rooms", name: str) -> None:
    """Go back to where an exercise stands among all."""
    from sciatica_desktop.ui.pages.exercises_page import ExercisesPage

    rooms.window.show_page("exercises")
    page = rooms.window.page("exercises")
    assert isinstance(page, ExercisesPage)
    page.come_back(name)


def _switches(rooms: "Rooms", exercise: str) -> QWidget:
    from sciatica_desktop.ui.pages.own_switches import OwnSwitches

    model = own_list(rooms)
    switches = OwnSwitches(rooms.home.look, model, exercise)
    model.setParent(switches)
    return switches
