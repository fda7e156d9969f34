"""Builds Today, the page that every start waits for, and ties its wishes to what happens."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.viewmodels.today import TodayViewModel


def make_today(rooms: "Rooms") -> QWidget:
    """Build Today."""
    from sciatica_desktop.ui.pages.today_page import TodayPage
    from sciatica_desktop.ui.wording.today import closed_words
    from sciatica_desktop.viewmodels.today import TodayViewModel

    home = rooms.home
    model = TodayViewModel(home.catalogue, home.database, home.clock, home.limits, parent=rooms)
    page = TodayPage(home.look, model, home.stills)
    if home.trouble:
        page.close_diary(closed_words())
    page.start_wanted.connect(lambda name: rooms.flow.start_programme(name))
    page.gentle_start_wanted.connect(lambda name: rooms.flow.start_programme(name, gentle=True))
    page.others_wanted.connect(lambda: rooms.window.show_page("programmes"))
    page.resume_wanted.connect(lambda: resume(rooms))
    page.keep_wanted.connect(lambda: _keep(rooms))
    page.drop_wanted.connect(lambda: _write(rooms, model.drop_unfinished))
    page.later_answered.connect(lambda said: _write(rooms, partial(model.later.answer, said)))
    page.flare_wanted.connect(lambda: rooms.tending.ask_about_flare())
    model.entry.failed.connect(lambda why: rooms.window.insist(why, model.entry.save))
    model.entry.saved.connect(rooms.logged)
    model.dropped.connect(
        lambda record: rooms.window.offer(
            rooms.tr("The session was dropped."),
            rooms.tr("Undo"),
            lambda: _write(rooms, partial(model.restore, record)),
        )
    )
    model.later.answered.connect(lambda screened: _offer_undo(rooms, model, screened=screened))
    return page


def _offer_undo(rooms: "Rooms", model: "TodayViewModel", *, screened: bool) -> None:
    """Let an answer that was a mistake be given again."""
    from sciatica_desktop.ui.wording.later import noted_words

    words = noted_words(screened=screened)
    rooms.window.offer(words, rooms.tr("Undo"), lambda: _write(rooms, model.take_back_answer))


def _write(rooms: "Rooms", act: Callable[[], object]) -> None:
    """Change the diary; where the disk refuses, a bar says so and its button tries again."""
    from sciatica_desktop.app.noting import keep

    keep(rooms.window, act)


def resume(rooms: "Rooms") -> None:
    """Go on with the session that was not finished, if there is one."""
    found = rooms.home.journal.unfinished()
    if found is not None:
        rooms.flow.resume(found.session, found.item)


def _keep(rooms: "Rooms") -> None:
    found = rooms.home.journal.unfinished()
    if found is not None:

        def write() -> None:
            rooms.flow.keep_partial(found.session)
            rooms.window.tell(rooms.tr("What you did is kept in the Diary."))

        _write(rooms, write)
