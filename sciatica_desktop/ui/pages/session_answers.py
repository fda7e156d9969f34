"""What was said of a session when it was over; every answer can be given again or taken back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.record import AfterCheck, Feeling, Later, NextDay
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.diary import feeling_words, next_day_words

Options = Sequence[tuple[object, str]]


class SessionAnswers(QWidget):
    """How hard it was, and each of the other answers that was given."""

    def __init__(self, look: Look, check: AfterCheck, later: Later) -> None:
        super().__init__()
        self._look, self._check, self._later = look, check, later
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.sp(6))
        ends = self.tr("0 not at all"), self.tr("10 as hard as it gets")
        self.effort = PainScale(look, self.tr("How hard was it?"), anchors=ends)
        self.effort.set_value(check.effort)
        self._titled(self.effort.name, self.effort)
        yes_no: Options = [(True, self.tr("Yes")), (False, self.tr("No"))]
        self.choices = {
            name: self._ask(words, options, value)
            for name, words, options, value in (
                ("feeling", self.tr("Compared with before"), _feelings(), check.feeling),
                ("next_day", self.tr("The day after"), _next_days(), later.next_day),
                ("gone_at_45", self.tr("Gone within 45 minutes?"), yes_no, later.gone_at_45),
                ("gone_next_day", self.tr("Gone by the next day?"), yes_no, later.gone_next_day),
                ("still_down", self.tr("Still further down the leg?"), yes_no, later.still_down),
                ("spoilt", self.tr("Did it spoil sleep or the day?"), yes_no, later.spoilt),
            )
            if value is not None
        }

    @property
    def check(self) -> AfterCheck:
        """The after-check as it stands here."""
        feeling = self.choices.get("feeling")
        told = self._check.feeling if feeling is None else feeling.value
        return AfterCheck(told if isinstance(told, Feeling) else None, self.effort.value)

    @property
    def later(self) -> Later:
        """The later answers as they stand here."""
        told = {name: c.value for name, c in self.choices.items() if name != "feeling"}
        return self._later._replace(**told)  # type: ignore[arg-type]  # named as its fields

    def _ask(self, words: str, options: Options, value: object) -> Choice:
        choice = Choice(self._look, words, options, optional=True)
        choice.set_value(value)
        self._titled(words, choice)
        return choice

    def _titled(self, words: str, control: QWidget) -> None:
        self._column.addWidget(Para(self._look, words, "small_b", "ink2"))
        self._column.addWidget(control)


def _feelings() -> Options:
    return [(feeling, feeling_words(feeling)) for feeling in Feeling]


def _next_days() -> Options:
    return [(day, next_day_words(day)) for day in NextDay]
