"""The sheets that follow "This hurts": one question each, answered by a number key."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.safety.hurts import Joint
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.answer_row import Answer
from sciatica_desktop.ui.stage.sheet import Sheet
from sciatica_desktop.ui.wording.check import lowest_words
from sciatica_desktop.ui.wording.hurting import (
    hint_words,
    joint_words,
    open_words,
    question_words,
    yes_no_words,
)
from sciatica_desktop.viewmodels.hurting import LEGS, Ask, Hurting, Question, Reply, lowest_choices

WORST = 10


def answers_of(hurting: Hurting, question: Question) -> tuple[tuple[Reply, str], ...]:
    """Return the answers of a question and their words."""
    if isinstance(question, Part):
        return tuple((n, str(n)) for n in range(WORST + 1))
    match question:
        case Ask.LOWEST:
            return tuple((low, lowest_words(low)) for low in lowest_choices(hurting))
        case Ask.JOINT:
            return tuple((joint, joint_words(joint)) for joint in Joint)
        case Ask.WHICH_LEG:
            return tuple(zip(LEGS, yes_no_words(question), strict=True))
        case Ask.GONE | Ask.SETTLING:
            return tuple(zip((True, False), yes_no_words(question), strict=True))


def follow_sheet(
    look: Look,
    stage: QWidget,
    hurting: Hurting,
    question: Question,
    tell: Callable[[Reply], object],
    *,
    far: bool,
) -> Sheet:
    """Return the sheet of a question; `tell` gets the answer."""
    answers = answers_of(hurting, question)
    rates = isinstance(question, Part)
    first = 0 if rates else 1
    rows = [
        Answer(words, str(number), bare=rates)
        for number, (_, words) in enumerate(answers, start=first)
    ]
    sheet = Sheet(
        look,
        stage,
        question_words(question),
        rows,
        hint=hint_words(question),
        go_on=open_words(question),
        far=far,
        columns=len(rows) if rates else 2,
        back=True,
    )
    sheet.answered.connect(lambda number: tell(answers[number][0]))
    return sheet


def choice_sheet(
    look: Look,
    stage: QWidget,
    title: str,
    words: Sequence[str],
    *,
    go_on: str,
    far: bool,
    back: bool = False,
) -> Sheet:
    """Return a sheet of choices with the number keys from 1."""
    rows = [Answer(text, str(number)) for number, text in enumerate(words, start=1)]
    return Sheet(look, stage, title, rows, go_on=go_on, far=far, back=back)
