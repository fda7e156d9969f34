"""What may come before a session and is asked seldom: "ask first", and the offer to wait."""

from collections.abc import Callable
from dataclasses import replace

from sciatica_desktop.app.home import Home
from sciatica_desktop.app.noting import keep
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.safety.asking import due
from sciatica_desktop.storage.told import Told
from sciatica_desktop.ui.main_window import MainWindow

Go = Callable[[], object]
WAIT_OFFERED = "wait"


def ask_first(home: Home, window: MainWindow, go_on: Go, leave: Go) -> None:
    """Show the "ask first" pages that are due (clinical.md 6.2), then go on."""
    told = Told(home.settings)
    profile, today = home.settings.profile(), home.clock.wall().date()
    items = due(profile, told.asked(), today, home.limits)
    if not items:
        go_on()
        return
    from sciatica_desktop.ui.pages.ask_first_page import AskFirstPage
    from sciatica_desktop.viewmodels.ask_first import AskFirstViewModel

    model = AskFirstViewModel(told, home.clock, items, profile.country, window)
    page = AskFirstPage(home.look, model)
    model.finished.connect(go_on)
    model.failed.connect(window.tell)
    model.left.connect(leave)
    page.destroyed.connect(model.deleteLater)
    window.show_full(page)


def offer_to_wait(home: Home, window: MainWindow, go_on: Go) -> None:
    """Offer once, in front of the first session, that the guide waits until one is ready."""
    told, wishes = Told(home.settings), home.settings.preferences()
    asked = told.said_on(WAIT_OFFERED) is not None
    if asked or home.speed > 1 or wishes.wait_until_ready is not Wait.OFF:
        go_on()
        return
    from sciatica_desktop.ui.pages.wait_sheet import WaitSheet

    def take(wait: object) -> None:
        def write() -> None:
            told.say(WAIT_OFFERED, home.clock.wall())
            now = home.settings.preferences()
            home.settings.put_preferences(replace(now, wait_until_ready=Wait(str(wait))))

        keep(window, write)
        go_on()

    sheet = WaitSheet(home.look, window, wishes.wait_until_ready)
    sheet.chosen.connect(take)
    sheet.ask()
