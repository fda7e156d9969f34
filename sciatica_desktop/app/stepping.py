"""The card that suggests the next step, on Today and after a session."""

from collections.abc import Callable

from sciatica_desktop.app.home import Home
from sciatica_desktop.app.knowing import books
from sciatica_desktop.app.noting import keep
from sciatica_desktop.domain.suggestion import Situation
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.main_window import MainWindow
from sciatica_desktop.ui.wording.steps import step_answers, step_noted, step_words
from sciatica_desktop.viewmodels.stepping import StepsViewModel, undo_of


def step_card(
    home: Home,
    window: MainWindow,
    settled: Callable[[], object],
    around: Situation | None = None,
) -> Banner | None:
    """Return the card of the step that may be suggested now; `settled` follows any answer.

    `around` is the day as somebody has looked at it just now.
    """
    if home.trouble:
        return None
    model = StepsViewModel(books(home), home.catalogue, home.clock, home.limits, around=around)
    offer = model.offer
    if offer is None:
        return None
    card = Banner(home.look, step_words(offer, model), step_answers(), fill="primary_tint")
    model.setParent(card)

    undo = undo_of(books(home), offer)

    def take_back() -> None:
        undo()
        settled()

    def take(yes: object) -> None:
        words = step_noted(offer, model)

        def write() -> None:
            model.answer(taken=yes is True)
            card.hide()
            if yes is True:
                window.offer(words, window.tr("Undo"), lambda: keep(window, take_back))
            settled()

        keep(window, write)

    card.answered.connect(take)
    return card
