"""The answers that closed the sessions, on one sheet to show to a doctor, to copy or to print."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.safety.red_flags import Lock
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Rule
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.check import time_words
from sciatica_desktop.ui.wording.questions import plain, sign_question
from sciatica_desktop.ui.wording.signs import answer_words, tell_them

Print = Callable[[Sequence[str]], object]


def show_answers(look: Look, window: QWidget, lock: Lock, print_them: Print) -> Sheet:
    """Open the sheet over a window."""
    sheet = Sheet(look, window, window.tr("My answers"), width=640)
    lines = answer_lines(window, lock)
    sheet.body.addWidget(Para(look, lines[0], "small", "ink2"))
    sheet.body.addWidget(Para(look, lines[1], "lead_b"))
    for line in lines[2:]:
        sheet.body.addWidget(Rule(look))
        sheet.body.addWidget(Para(look, line))
    copy = Button(look, window.tr("Copy as text"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(plain("\n\n".join(lines))))
    paper = Button(look, window.tr("Print…"), icon="print")
    paper.clicked.connect(sheet.accept)
    paper.clicked.connect(lambda: print_them(lines))
    close = Button(look, window.tr("Close"), "primary")
    close.clicked.connect(sheet.accept)
    sheet.answers.add(copy)
    sheet.answers.add(paper)
    sheet.answers.add(close)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open_on(close)
    return sheet


def answer_lines(window: QWidget, lock: Lock) -> tuple[str, ...]:
    """Return when it was answered, the words to say, and each question with its answer."""
    day = QDate(lock.since.year, lock.since.month, lock.since.day)
    date = QLocale().toString(day, QLocale.FormatType.LongFormat)
    form = window.tr("Answered on {date}, {time}")
    return (
        form.format(date=date, time=time_words(lock.since)),
        tell_them(lock),
        *(f"{sign_question(s)}<br><b>{answer_words(lock, s)}</b>" for s in lock.signs),
    )
