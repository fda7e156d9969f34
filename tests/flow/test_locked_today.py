"""Today while a warning sign closes sessions, wholly or in part."""

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.safety.red_flags import Answer, Sign, answered, wrong_answer
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.changes_sheet import ChangesSheet
from tests.finding import shown, the
from tests.flow.conftest import Open
from tests.windows import MORNING

pytestmark = pytest.mark.qt_log_ignore(".*")


def lock(database: Database, sign: Sign) -> None:
    settings = Settings(database)
    settings.put_screen(answered(settings.screen(), {sign: Answer.YES}, MORNING, full=True))


@pytest.mark.parametrize(
    ("sign", "words"),
    [(Sign.R3, "hospital emergency department"), (Sign.U2, "today"), (Sign.U3, "next day or two")],
)
def test_today_says_what_closes_sessions_and_leads_to_what_opens_them(
    start: Open, database: Database, sign: Sign, words: str, qtbot: QtBot
) -> None:
    lock(database, sign)
    opened = start()
    page = opened.rooms.window.page("today")
    qtbot.waitUntil(lambda: shown(Banner, page) != [])
    told = the(Banner, page)
    assert words in told.sentence.text()
    the(Button, told).click()
    assert opened.rooms.window.current == "warning"
    settings = opened.home.settings
    settings.put_screen(wrong_answer(settings.screen(), sign))
    opened.rooms.window.show_page("today")
    assert shown(Banner, page) == []


def test_what_a_sign_closes_in_part_names_the_sign(start: Open, database: Database) -> None:
    lock(database, Sign.U3)
    opened = start()
    opened.rooms.flow.start_programme("first-days")
    before = opened.rooms.window.full_page
    assert isinstance(before, BeforePage)
    for part in before.model.parts:
        before.model.rate(part, 0)
    before.signs.start.click()
    words = " ".join(w.text() for w in shown(Para, the(ChangesSheet, opened.rooms.window)))
    assert "closed until you have asked about the warning sign" in words
