"""The card of a flare on Today: what it says, and that nothing of it is cut."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Country
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.flare_card import FlareCard
from sciatica_desktop.ui.wording.flares import flare_answers, flare_question, what_helps
from sciatica_desktop.viewmodels.flaring import FlareQuestion, FlareViewModel
from sciatica_desktop.viewmodels.knowing import books_of
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.rooms import LIMITS, Rooms


def card_of(rooms: Rooms, look: Look, days: int) -> FlareCard:
    rooms.flares.put(Flare(uuid4(), rooms.clock.wall().date() - timedelta(days=days)))
    model = FlareViewModel(books_of(rooms.database), rooms.clock, LIMITS)
    card = FlareCard(look, model, Country.UK)
    model.setParent(card)
    return card


def words(card: FlareCard) -> list[str]:
    return [p.text() for p in card.findChildren(Para) if p.isVisibleTo(card)]


def test_after_a_week_a_visit_is_advised_and_before_it_is_not(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    card = card_of(rooms, look, 6)
    qtbot.addWidget(card)
    assert not any("book a GP" in w for w in words(card))
    rooms.clock.go(86400)
    card._model.refresh()
    card.refresh()
    assert "It has lasted a week: book a GP or physio visit." in [
        w.replace("<b>", "").replace("</b>", "") for w in words(card)
    ]
    assert any("NHS 111" in w for w in words(card))


def test_easing_says_how_it_goes_on_in_place_of_the_first_days(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    card = card_of(rooms, look, 3)
    qtbot.addWidget(card)
    assert any("First days" in w for w in words(card))
    card.refresh(way_back=True)
    assert any("It is easing" in w for w in words(card))
    assert not any("First days" in w for w in words(card))


@pytest.mark.parametrize(
    ("done", "line"),
    [
        (0, "Not done yet today."),
        (1, "Done once today."),
        (3, "Done 3 times today."),
        (4, "Done 4 times today; that is plenty."),
    ],
)
def test_the_first_days_are_counted_without_urging(done: int, line: str) -> None:
    assert what_helps(done)[0].endswith(line)


@pytest.mark.parametrize("question", FlareQuestion)
def test_every_question_can_be_answered_yes_and_no(question: FlareQuestion) -> None:
    assert flare_question(question).endswith("?")
    assert [value for value, _ in flare_answers(question)] == [True, False]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(700, 540), (1150, 768), (1700, 1080)])
def test_nothing_is_cut(
    rooms: Rooms, look: Look, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    look.choose(text_percent=percent)
    page = ScrollPage(look, "Today")
    qtbot.addWidget(page)
    page.body.addWidget(card_of(rooms, look, 8))
    page.body.addStretch(1)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []
