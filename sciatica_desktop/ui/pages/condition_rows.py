"""Conditions to tick, each with what has to be known about it right below."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.moment_fields import DayField, NumberField
from sciatica_desktop.ui.pages.tick_row import TickRow
from sciatica_desktop.ui.wording.profile import code_question
from sciatica_desktop.viewmodels.conditions import APPLY, MOST_WEEKS, TOLD, with_code, with_weeks


class ConditionRows(QWidget):
    """Two lists to tick; a tick opens its follow-up question.

    Signals:
        told(Profile): the profile with another answer.
    """

    told = Signal(object)

    def __init__(self, look: Look, profile: Profile, today: date) -> None:
        super().__init__()
        self._look, self.profile, self._today = look, profile, today
        self.rows: dict[Code, TickRow] = {}
        self._more: dict[Code, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.sp(2))
        told = self.tr("Has a professional told you that you have any of these?")
        self._list(told, TOLD)
        self._list(self.tr("Do any of these apply?"), APPLY)

    @property
    def complete(self) -> bool:
        """Whether what changes with time was answered too."""
        pregnant = Code.PRG in (self.profile.codes or ())
        return not pregnant or self.profile.pregnant_since is not None

    def _list(self, question: str, codes: tuple[Code, ...]) -> None:
        if self.rows:
            self._column.addSpacing(self._look.sp(16))
        self._column.addWidget(Para(self._look, question, "lead_b"))
        makers = {Code.PRG: self._weeks, Code.HIP: self._rules, Code.SUR: self._operation}
        for code in codes:
            row = TickRow(self._look, code_question(code))
            row.setChecked(code in (self.profile.codes or ()))
            self.rows[code] = row
            self._column.addWidget(row)
            if code in makers:
                more = makers[code]()
                more.setVisible(row.isChecked())
                self._more[code] = more
                self._column.addWidget(more)
            row.toggled.connect(lambda on, c=code: self._tick(c, on=on))

    def _tick(self, code: Code, *, on: bool) -> None:
        told = with_code(self.profile, code, on=on)
        if on and code is Code.PRG and self.weeks.value():
            told = with_weeks(told, self.weeks.value(), self._today)
        if on and code is Code.SUR:
            told = replace(told, operated_on=self.operated.day)
        if not on and code is Code.HIP:
            self.rules.set_value(None)
        if not on and code is Code.SUR:
            self.agreed.set_value(None)
        if code in self._more:
            self._more[code].setVisible(on)
        self._tell(told)

    def _weeks(self) -> QWidget:
        known = self.profile.pregnant_weeks(self._today)
        weeks = max(0, min(MOST_WEEKS, known or 0))
        name = self.tr("How many weeks?")
        self.weeks = NumberField(self._look, name, weeks, MOST_WEEKS, self.tr(" weeks"))
        self.weeks.setSpecialValueText(self.tr("Choose"))
        self.weeks.valueChanged.connect(self._count_weeks)
        return self._block((name, self.weeks))

    def _count_weeks(self, weeks: int) -> None:
        # 0 is no answer: a rule for later weeks must not be passed over by a field left alone.
        told = with_weeks(self.profile, weeks, self._today)
        self._tell(told if weeks else replace(self.profile, pregnant_since=None))

    def _rules(self) -> QWidget:
        name = self.tr("Do you have rules now about bending, crossing or twisting that hip?")
        options = [(True, self.tr("Yes, or not sure")), (False, self.tr("No"))]
        self.rules = Choice(self._look, name, options)
        self.rules.set_value(self.profile.hip_rules)
        self.rules.chosen.connect(lambda v: self._tell(replace(self.profile, hip_rules=bool(v))))
        return self._block((name, self.rules))

    def _operation(self) -> QWidget:
        when = self.tr("When was the operation?")
        self.operated = DayField(self._look, when, self.profile.operated_on or self._today)
        self.operated.keep_within(None, self._today)
        self.operated.dateChanged.connect(
            lambda _: self._tell(replace(self.profile, operated_on=self.operated.day))
        )
        may = self.tr("My surgeon or physio has said I can do home exercises")
        options = [(True, self.tr("Yes")), (False, self.tr("Not yet"))]
        self.agreed = Choice(self._look, may, options)
        if self.profile.operated_on is not None:
            self.agreed.set_value(self.profile.surgeon_agreed is not None)
        self.agreed.chosen.connect(self._agree)
        return self._block((when, self.operated), (may, self.agreed))

    def _agree(self, value: object) -> None:
        self._tell(replace(self.profile, surgeon_agreed=self._today if value else None))

    def _block(self, *asked: tuple[str, QWidget]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(self._look.px(26) + self._look.sp(16), 0, 0, self._look.sp(10))
        column.setSpacing(self._look.sp(6))
        for question, control in asked:
            column.addWidget(Para(self._look, question, "small", "ink2"))
            row = Flow(self._look)
            row.add(control)
            column.addWidget(row)
        return block

    def _tell(self, profile: Profile) -> None:
        self.profile = profile
        self.told.emit(profile)
