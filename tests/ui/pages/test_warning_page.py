"""The warning signs: calm without a lock, plain about what to do with one."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.safety.red_flags import Answer, Lock, ScreenState, Sign, Urgency
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rail import WIDTH
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.answers_sheet import show_answers
from sciatica_desktop.ui.pages.warning_page import WarningPage

SINCE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 9)
LOCK = Lock(Urgency.EMERGENCY, (Sign.R2,), SINCE)


def shown(look: Look, qtbot: QtBot, state: ScreenState, country: Country | None) -> WarningPage:
    page = WarningPage(look, country, state, lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def text_of(page: WarningPage | Sheet) -> str:
    return "\n".join(p.text() for p in page.findChildren(Para) if p.isVisible())


@pytest.mark.parametrize(
    ("country", "number"),
    [
        (Country.UK, "999"),
        (Country.EU, "112"),
        (Country.NORTH_AMERICA, "911"),
        (Country.OTHER, "your local emergency number"),
    ],
)
def test_the_number_is_the_one_of_the_country(
    look: Look, qtbot: QtBot, country: Country, number: str
) -> None:
    assert number in text_of(shown(look, qtbot, ScreenState(), country))


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize(
    ("state", "first", "also"),
    [
        (ScreenState(), "Warning signs. If any of these is new", "A new lump"),
        (ScreenState(lock=LOCK), "Stop here. Please get checked in a hospital", "Call 999."),
    ],
)
def test_the_page_is_heard_when_the_keyboard_comes_to_it(
    look: Look, qtbot: QtBot, state: ScreenState, first: str, also: str
) -> None:
    page = shown(look, qtbot, state, Country.UK)
    said = QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Description)
    assert said.startswith(first)
    assert also in said
    assert "<b>" not in said


def test_a_large_window_shows_every_sign_at_once(look: Look, qtbot: QtBot) -> None:
    look.fit_window(1920, 1080)
    page = shown(look, qtbot, ScreenState(), Country.UK)
    page.resize(1920 - look.px(WIDTH), 1080)
    last = page.findChildren(Para)[-1]
    qtbot.waitUntil(lambda: last.mapTo(page, last.rect().bottomLeft()).y() < page.height())
    assert "new lump" in last.text()


def test_a_lock_names_the_answer_and_what_to_say(look: Look, qtbot: QtBot) -> None:
    words = text_of(shown(look, qtbot, ScreenState(lock=LOCK), Country.UK))
    assert "Stop here." in words
    assert words.count("Your answer: yes") == 1
    assert "I have back or leg pain and numbness" in words


def test_what_can_be_done_now_comes_before_what_opens_again(look: Look, qtbot: QtBot) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK), Country.UK)
    tops = [b.mapTo(page, b.rect().center()).y() for b in (page.show_answers, page.open_again)]
    assert tops == sorted(tops)
    assert page.wrong.mapTo(page, page.wrong.rect().center()).y() == pytest.approx(tops[0], abs=1)


def test_having_been_checked_asks_for_the_day(look: Look, qtbot: QtBot) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK), Country.UK)
    page.open_again.click()
    sheet = page.findChild(Sheet)
    assert isinstance(sheet, Sheet)
    # A sign cannot have been checked before it was there.
    assert page.checked_day.minimumDate().toPython() == SINCE.date()
    assert page.checked_day.maximumDate().toPython() == TODAY
    page.checked_day.setDate(page.checked_day.minimumDate())
    with qtbot.waitSignal(page.checked) as told:
        sheet.accept()
    assert told.args == [date(2026, 3, 2)]


def test_not_yet_opens_nothing(look: Look, qtbot: QtBot) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK), Country.UK)
    page.open_again.click()
    sheet = page.findChild(Sheet)
    assert isinstance(sheet, Sheet)
    with qtbot.assertNotEmitted(page.checked):
        sheet.reject()


def test_the_answers_can_be_shown_and_copied(look: Look, qtbot: QtBot) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK), Country.UK)
    sheet = show_answers(look, page, LOCK, print)
    assert "toilet paper feels different" in text_of(sheet)
    copy = next(b for b in sheet.findChildren(Button) if b.text() == "Copy as text")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "between your legs" in copied
    assert "2026" in copied
    assert "<b>" not in copied


@pytest.mark.parametrize("locked", [True, False])
def test_only_a_lock_has_the_edge(look: Look, qtbot: QtBot, locked: bool) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK if locked else None), Country.UK)
    edge = page.grab().toImage().pixelColor(4, 400)
    assert (edge == look.color("alert_fill")) is locked


def press(page: WarningPage, word: str) -> None:
    sheets = [s for s in page.findChildren(Sheet) if s.isVisible()]
    next(b for b in sheets[-1].findChildren(Button) if b.text() == word).click()


def test_not_sure_is_shown_and_told_as_what_it_is(look: Look, qtbot: QtBot) -> None:
    lock = Lock(Urgency.EMERGENCY, (Sign.R2, Sign.R3), SINCE, unsure=(Sign.R3,))
    page = shown(look, qtbot, ScreenState(lock=lock), Country.UK)
    words = text_of(page)
    assert words.count("Your answer: yes") == 1
    assert words.count("Your answer: not sure") == 1
    assert "and I am not sure about this: a change with peeing.”" in words
    assert "Your answer: not sure" in text_of(show_answers(look, page, lock, print))


def test_a_wrong_answer_is_asked_again_in_full(look: Look, qtbot: QtBot) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK), Country.UK)
    page.wrong.click()
    sheet = page.findChild(Sheet)
    assert isinstance(sheet, Sheet)
    assert "toilet paper feels different" in text_of(sheet)
    with qtbot.waitSignal(page.wrong_answer) as told:
        press(page, "No, this is not so")
    assert told.args == [Sign.R2, Answer.NO]


def test_of_several_answers_one_is_chosen_first(look: Look, qtbot: QtBot) -> None:
    lock = Lock(Urgency.EMERGENCY, (Sign.R2, Sign.R3), SINCE)
    page = shown(look, qtbot, ScreenState(lock=lock), Country.UK)
    page.wrong.click()
    press(page, "This one")
    with qtbot.waitSignal(page.wrong_answer) as told:
        press(page, "Not sure")
    assert told.args == [Sign.R2, Answer.NOT_SURE]


def test_an_answer_that_was_right_stays(look: Look, qtbot: QtBot) -> None:
    page = shown(look, qtbot, ScreenState(lock=LOCK), Country.UK)
    page.wrong.click()
    with qtbot.assertNotEmitted(page.wrong_answer):
        press(page, "Keep my answer")
