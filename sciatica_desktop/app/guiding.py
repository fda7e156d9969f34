"""Builds the page that guides through a session, and the coach that answers on it."""

from sciatica_desktop.app.caring import coach_of
from sciatica_desktop.app.home import Home
from sciatica_desktop.app.knowing import known_of
from sciatica_desktop.app.led import Led
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.services.resources import read
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.main_window import MainWindow
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.stage.coaching import Coaching
from sciatica_desktop.viewmodels.coach import Coach


def guide_page(home: Home, window: MainWindow, led: Led, pace: Pace) -> tuple[SessionPage, Coach]:
    """Return the page of one session and its coach."""
    model = led.model
    figure = FigureView(
        home.look,
        lambda e: load_poses(read, e.id, e.position),
        seconds_to_cue=model.seconds_to_cue,
    )
    home.stills.seconds_to_cue = model.seconds_to_cue  # None once the session is over
    page = SessionPage(
        home.look,
        model,
        figure,
        lambda exercise, size: home.stills.wanted(exercise, size),
        floor_mode=home.settings.preferences().floor_mode,
    )
    coach = coach_of(
        home,
        model,
        led.check,
        led.parts,
        today=led.today,
        known=known_of(home, led.check.scores.leg),
        pace=pace,
        window=window,
    )
    Coaching(home.look, page, coach)
    return page, coach
