"""The questions about a session that is over, and their answers (clinical.md 6.6)."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.outcomes import NextDay
from sciatica_desktop.domain.safety.asking_later import Gone, LaterAnswer, LaterQuestion, Open
from sciatica_desktop.ui.wording.check import time_words, weekday_words

translate = QCoreApplication.translate


def later_question(asked: Open, programme: str) -> str:
    """Return the question; it names the session that it is about."""
    at = asked.past.until
    when = weekday_words(at) + ", " + time_words(at) if asked.another_day else time_words(at)
    form = {
        LaterQuestion.GONE: translate(
            "Later", "After “{programme}” ({when}) there was more pain. Has the extra pain gone?"
        ),
        LaterQuestion.STILL_DOWN: translate(
            "Later", "Is it still further down the leg than before “{programme}” ({when})?"
        ),
        LaterQuestion.SPOILT: translate(
            "Later", "Did “{programme}” ({when}) spoil your sleep or your day?"
        ),
        LaterQuestion.NEXT_DAY: translate("Later", "After yesterday’s “{programme}”, how is it?"),
    }[asked.question]
    return form.format(programme=programme, when=when)


def later_answers(question: LaterQuestion) -> list[tuple[LaterAnswer, str]]:
    """Return the answers of a question in their order."""
    match question:
        case LaterQuestion.GONE:
            return [
                (Gone.SOON, translate("Later", "Yes, within 45 minutes")),
                (Gone.BY_NOW, translate("Later", "Yes, it took longer")),
                (Gone.NOT_YET, translate("Later", "Not yet")),
            ]
        case LaterQuestion.NEXT_DAY:
            return [
                (NextDay.AS_USUAL, translate("Later", "As usual")),
                (NextDay.MORE_SORE, translate("Later", "More sore")),
            ]
        case LaterQuestion.STILL_DOWN | LaterQuestion.SPOILT:
            return [(True, translate("Later", "Yes")), (False, translate("Later", "No"))]


def noted_words(*, screened: bool) -> str:
    """Say that an answer was kept."""
    if screened:
        return translate("Later", "Noted. The warning signs come first next time.")
    return translate("Later", "Noted. The next session takes it into account.")
