"""The answers about warning signs on paper: one side, however many there are."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.safety.red_flags import Lock, Sign, Urgency
from sciatica_desktop.ui.pages.answers_sheet import answer_lines
from sciatica_desktop.ui.paper.answers import answers_pdf
from tests.pdf import read_back

pytestmark = pytest.mark.usefixtures("typefaces")
SINCE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("signs", [(Sign.R2,), tuple(Sign)], ids=["one", "all"])
def test_every_answer_stands_on_one_side(
    paper: Paper, signs: tuple[Sign, ...], qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    lines = answer_lines(window, Lock(Urgency.EMERGENCY, signs, SINCE))
    with read_back(answers_pdf(lines, paper, "1.2.3")) as document:
        whole = document.getAllText(0)
        assert whole.text().count("Your answer: yes") == len(signs)
        assert whole.boundingRectangle().bottom() < document.pagePointSize(0).height() - 20
