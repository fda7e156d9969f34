"""Builds the pages beside Today when they are first shown, and ties their wishes to what happens."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from sciatica_desktop.app.exercise_pages import make_exercises, own_list, show_exercise
from sciatica_desktop.app.today import resume
from sciatica_desktop.domain.check import BeforeCheck
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.domain.safety.red_flags import (
    Answer,
    Sign,
    answered,
    been_checked,
    wrong_answer,
)

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.ui.pages.sound_card import SoundCard

WELCOMING = "walking"  # the exercise whose picture stands beside the first questions


def make_programmes(rooms: "Rooms") -> QWidget:
    """Build the programmes."""
    from sciatica_desktop.app.knowing import situation_of
    from sciatica_desktop.storage.told import Told
    from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage
    from sciatica_desktop.viewmodels.programmes import ProgrammesViewModel

    home = rooms.home
    model = ProgrammesViewModel(
        home.catalogue,
        home.database,
        home.clock,
        home.limits,
        rooms,
        eases=lambda: home.settings.profile().eases,
        steps=Told(home.settings).steps,
        rests=lambda: [entry.exercise for entry in own_list(rooms).rests],
        resting=lambda: situation_of(home).resting,
    )
    page = ProgrammesPage(home.look, model, home.stills)
    page.start_wanted.connect(lambda choice: rooms.flow.start(choice))
    page.gentle_start_wanted.connect(lambda choice: rooms.flow.start(choice.gentler()))
    page.exercise_wanted.connect(lambda name: show_exercise(rooms, name))
    return page


def make_trends(rooms: "Rooms") -> QWidget:
    """Build Trends."""
    from sciatica_desktop.app.directions import add_directions
    from sciatica_desktop.app.sharing import share
    from sciatica_desktop.storage.activities import Activities
    from sciatica_desktop.ui.kit.first_picture import FirstPicture
    from sciatica_desktop.ui.pages.trends_page import TrendsPage
    from sciatica_desktop.viewmodels.activities import ActivitiesViewModel
    from sciatica_desktop.viewmodels.trends import TrendsViewModel

    home = rooms.home
    known = frozenset(home.catalogue.programmes)
    model = TrendsViewModel(home.database.file, home.clock, parent=rooms, programmes=known)
    activities = ActivitiesViewModel(Activities(home.database), home.clock, rooms)
    page = TrendsPage(
        home.look, model, home.catalogue.name_of, activities, partial(_welcome, rooms)
    )
    page.day_picked.connect(rooms.show_day)
    page.log_wanted.connect(rooms.log_quickly)
    page.share_wanted.connect(partial(share, rooms))
    add_directions(rooms, page)
    FirstPicture(page.chart, lambda: None if rooms.closed else page.refresh())
    return page


def make_diary(rooms: "Rooms") -> QWidget:
    """Build the diary."""
    from sciatica_desktop.ui.pages.diary_page import DiaryPage
    from sciatica_desktop.viewmodels.diary import DiaryViewModel

    home = rooms.home
    model = DiaryViewModel(
        home.catalogue,
        home.diary,
        home.journal,
        home.flares,
        home.clock,
        lambda: home.settings.profile().sore_leg,
        rooms,
    )
    page = DiaryPage(home.look, model, partial(_welcome, rooms))
    page.failed.connect(rooms.window.tell)
    model.logged.connect(rooms.logged)
    page.undo_offered.connect(
        lambda sentence, undo: rooms.window.offer(sentence, rooms.tr("Undo"), undo)
    )
    page.flare_wanted.connect(lambda: rooms.tending.ask_about_flare())
    return page


def _welcome(rooms: "Rooms") -> QWidget:
    """Return the picture of a page on which nothing stands yet."""
    from sciatica_desktop.ui.pages.pictured import Pictured

    home = rooms.home
    picture = Pictured(home.look, home.stills, home.catalogue.exercises[WELCOMING])
    picture.setFixedSize(home.look.sp(300), home.look.sp(190))  # large text leaves it little room
    return picture


def make_settings(rooms: "Rooms") -> QWidget:
    """Build the settings."""
    from sciatica_desktop import __version__
    from sciatica_desktop.services.resources import read
    from sciatica_desktop.storage.cards import load_card
    from sciatica_desktop.ui.pages.figure_card import FigureCard
    from sciatica_desktop.ui.pages.settings_page import SettingsPage
    from sciatica_desktop.viewmodels.settings import SettingsViewModel

    home = rooms.home
    scope = load_card(read, "scope").text
    model = SettingsViewModel(home.settings, home.paths.data, __version__, scope, rooms)
    model.preferences_changed.connect(
        lambda wishes: home.look.choose(
            mode=wishes.look,
            text_percent=wishes.text_percent,
            less_movement=wishes.less_movement,
            figure=wishes.figure,
        )
    )
    model.both_legs_told.connect(rooms.ask_signs)
    figure = FigureCard(home.look, model, home.stills, home.catalogue.exercises)
    page = SettingsPage(home.look, model, home.clock.wall().date(), figure)
    page.hear_tones.connect(rooms.sound.play_all)
    page.hear_voice.connect(rooms.sound.try_voice)
    rooms.sound.voices_known.connect(model.set_voices)
    rooms.sound.trouble_told.connect(model.set_trouble)
    page.folder_wanted.connect(lambda: _open_folder(rooms))
    page.export_wanted.connect(lambda: _export(rooms))
    return page


def _export(rooms: "Rooms") -> None:
    """Write everything into a file that the person names."""
    from sciatica_desktop.storage.errors import StorageError
    from sciatica_desktop.storage.export import export

    window = rooms.window
    if rooms.home.trouble:  # what is open then is an empty diary, which is nobody's
        window.tell(rooms.home.trouble)
        return
    name, _ = QFileDialog.getSaveFileName(
        window, rooms.tr("Save a copy of the diary"), "diary.json", "JSON (*.json);;ZIP (*.zip)"
    )
    if not name:
        return
    try:
        export(rooms.home.database, Path(name))
    except (StorageError, OSError) as trouble:
        window.tell(str(trouble))
    else:
        window.tell(rooms.tr("Written to {file}.").format(file=name))


def show_first_run(rooms: "Rooms", then: Callable[[], object]) -> None:
    """Show the short screens of the first start, then go on; they can be left and taken up again."""
    from sciatica_desktop.app.noting import keep_later
    from sciatica_desktop.services.resources import read
    from sciatica_desktop.storage.cards import load_card
    from sciatica_desktop.ui.pages.first_run_page import FirstRunPage
    from sciatica_desktop.ui.pages.landscape import HeroPicture
    from sciatica_desktop.viewmodels.first_run import FirstRunViewModel

    home, window = rooms.home, rooms.window
    scope = load_card(read, "scope").text
    model = FirstRunViewModel(home.settings, home.clock, home.limits, scope, rooms)
    picture = HeroPicture(home.look, home.stills, home.catalogue.exercises[WELCOMING])
    page = FirstRunPage(home.look, model, picture, partial(_sound_card, rooms))
    model.finished.connect(then)
    model.left.connect(lambda: window.show_page("today"))
    model.warning_wanted.connect(lambda: window.show_page("warning"))
    model.failed.connect(lambda why: keep_later(window, why, home.settings.keep_screen))
    page.destroyed.connect(model.deleteLater)

    def try_again() -> None:
        if isValid(model):
            model.try_again()
        else:  # the page was left meanwhile, so its question is open
            show_first_run(rooms, then)

    model.refused.connect(lambda why: window.insist(why, try_again))
    window.show_full(page)


def _sound_card(rooms: "Rooms") -> "SoundCard":
    """Build the sound check of the first start; what sounds is built with it, or when asked for."""
    from sciatica_desktop.ui.pages.sound_card import SoundCard

    card = SoundCard(rooms.home.look)
    card.hear_tones.connect(rooms.sound.play_all)
    card.hear_voice.connect(rooms.sound.try_voice)
    rooms.sound.trouble_told.connect(card.show_trouble)
    return card


def make_warning(rooms: "Rooms") -> QWidget:
    """Build the warning signs; they work without a diary."""
    from sciatica_desktop.app.noting import keep
    from sciatica_desktop.app.printing import print_answers
    from sciatica_desktop.ui.pages.warning_page import WarningPage

    settings, clock = rooms.home.settings, rooms.home.clock
    page = WarningPage(
        rooms.home.look,
        settings.profile().country,
        settings.screen(),
        lambda: clock.wall().date(),
    )

    def show_again() -> None:
        page.refresh_state(settings.profile().country, settings.screen())

    def open_again(on: date) -> None:
        state = been_checked(settings.screen(), on)
        keep(rooms.window, lambda: settings.put_screen(state))
        show_again()

    def take_back(sign: Sign, answer: Answer) -> None:
        state = wrong_answer(settings.screen(), sign, answer)
        keep(rooms.window, lambda: settings.put_screen(state))
        show_again()

    page.checked.connect(open_again)
    page.wrong_answer.connect(take_back)
    page.resume_wanted.connect(lambda: resume(rooms))
    page.print_wanted.connect(lambda lines: print_answers(rooms, lines))
    rooms.window.page_shown.connect(lambda name: show_again() if name == "warning" else None)
    return page


def show_signs(rooms: "Rooms", check: object) -> None:
    """Note the signs that were ticked, and show what to do; `check` may be a session that waits."""
    from sciatica_desktop.app.noting import keep
    from sciatica_desktop.ui.pages.warning_page import WarningPage

    if isinstance(check, BeforeCheck) and check.ticked:
        settings, now = rooms.home.settings, rooms.home.clock.wall()
        answers = dict.fromkeys(check.ticked, Answer.YES)

        def write() -> None:
            settings.put_screen(answered(settings.screen(), answers, now, full=False))

        keep(rooms.window, write)
    rooms.window.show_page("warning")

    page, kept = rooms.window.page("warning"), not rooms.home.trouble
    if isinstance(check, SessionRecord) and isinstance(page, WarningPage) and kept:
        page.offer_session()


def make_closed(rooms: "Rooms", page: str) -> QWidget:
    """Stand in for a page that only the person's own diary can fill."""
    from sciatica_desktop.ui.kit.rows import EmptyState
    from sciatica_desktop.ui.kit.scroll_page import ScrollPage
    from sciatica_desktop.ui.wording.today import closed_words

    home = rooms.home
    title = {"diary": rooms.tr("Diary"), "trends": rooms.tr("Trends")}[page]
    works = rooms.tr("Exercises, programmes and the warning signs work; nothing is written down.")
    sentences = f"{home.trouble}<br>{works}"
    state = EmptyState(home.look, closed_words(), sentences, rooms.tr("Open the folder"))
    state.pressed.connect(lambda: _open_folder(rooms))
    closed = ScrollPage(home.look, title)
    closed.body.addWidget(state)
    closed.body.addStretch(1)
    closed.begin_at(state.button)
    return closed


def _open_folder(rooms: "Rooms") -> None:
    """Show the folder of the diary in the desktop's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(rooms.home.paths.data)))


MAKERS: dict[str, Callable[["Rooms"], QWidget]] = {
    "exercises": make_exercises,
    "programmes": make_programmes,
    "diary": make_diary,
    "trends": make_trends,
    "settings": make_settings,
    "warning": make_warning,
}
