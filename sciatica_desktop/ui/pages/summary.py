"""The calm summary: what was done, before and after, and what to do if it is worse."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.icons import Icon
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import Column, fact_row
from sciatica_desktop.ui.wording.check import lowest_words, part_names
from sciatica_desktop.ui.wording.diary import feeling_words
from sciatica_desktop.viewmodels.after import AfterViewModel, Line

ARROW = " → "
OPEN = "–"


class Summary(Column):
    """One line an exercise, three pairs of numbers and a button back to Today."""

    def __init__(
        self, look: Look, view_model: AfterViewModel, beside: QWidget | None = None
    ) -> None:
        super().__init__(look, None)
        self._model = view_model
        if view_model.worse:
            self.column.addWidget(self._advice())
        both = [self._done(), self._change()]
        self.column.addWidget(Columns(look, both, [11, 9], least=360))
        said = ". ".join(part.text().rstrip(".") for part in self.findChildren(Para))
        if beside is not None:
            self.column.addWidget(beside)
        self.back = Button(look, self.tr("Back to Today"), "primary", "large")
        self.back.clicked.connect(view_model.close)
        said = said.replace(ARROW, self.tr(", then "))  # an arrow is a drawing
        self.back.setAccessibleDescription(said)  # the keyboard begins on it
        self.column.addWidget(self.back)

    def take_keyboard(self) -> None:
        """Put the keyboard on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _advice(self) -> Card:
        card = Card(self._look, fill="accent_tint", edge="accent")
        words = self.tr(
            "<b>Rest, change position, take a short walk.</b> Check again in 45 minutes: "
            "Today asks you then."
        )
        card.body.addWidget(Para(self._look, words, "lead"))
        return card

    def _done(self) -> Card:
        card = Card(self._look)
        card.body.addWidget(Heading(self._look, self.tr("What you did"), 3))
        if not self._model.lines:
            nothing = self.tr("Nothing yet, and that is fine.")
            card.body.addWidget(Para(self._look, nothing, "body", "ink2"))
        for line in self._model.lines:
            card.body.addWidget(Rule(self._look))
            card.body.addWidget(self._line(line))
        card.body.addStretch(1)
        return card

    def _line(self, line: Line) -> QWidget:
        done = line.outcome is Outcome.DONE
        words = self._outcome(line)
        row = QWidget()
        row.setAccessibleName(f"{line.name}: {words}")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.sp(12))
        icon = Icon(self._look, "check" if done else "minus", "primary" if done else "ink3", 20)
        layout.addWidget(icon)
        layout.addWidget(Para(self._look, line.name, "body", weight=500), 1)
        layout.addWidget(Para(self._look, words, "body", "ink2", align=Qt.AlignmentFlag.AlignRight))
        return row

    def _outcome(self, line: Line) -> str:
        count = self.tr("{done} of {planned}").format(done=line.done, planned=line.planned)
        match line.outcome:
            case Outcome.DONE:
                return self.tr("done")
            case Outcome.PARTLY:
                return self.tr("{count} done").format(count=count)
            case Outcome.SKIPPED:
                return (
                    self.tr("{count}, then on").format(count=count)
                    if line.done
                    else self.tr("left out")
                )
            case Outcome.STOPPED:
                return self.tr("{count}, then stopped").format(count=count)
            case Outcome.PLANNED:
                return ""

    def _change(self) -> Card:
        card = Card(self._look)
        rated = not self._model.scores.empty
        card.body.addWidget(Heading(self._look, self._change_title(rated=rated), 3))
        for name, pair in self._pairs() if rated else self._before():
            role = "h3" if pair[:1].isdigit() else "lead_b"
            card.body.addWidget(Rule(self._look))
            card.body.addWidget(fact_row(self._look, name, pair, role))
        card.body.addStretch(1)
        return card

    def _change_title(self, *, rated: bool) -> str:
        if rated:
            return self.tr("Before → after")
        touched = self._model.check.feeling is not None
        return self.tr("Before and after") if touched else self.tr("How it was before")

    def _pairs(self) -> Iterator[tuple[str, str]]:
        before, after = self._model.before, self._model.scores
        for part in self._model.parts:
            was, now = getattr(before, part), getattr(after, part)
            if was is not None:
                yield part_names(part), f"{was}{ARROW}{OPEN if now is None else now}"
        if before.lowest is not None:
            words = lowest_words(before.lowest) + ARROW + _place(after.lowest)
            yield self.tr("Lowest point"), words

    def _before(self) -> Iterator[tuple[str, str]]:
        """Say how it was, and the one touch afterwards, where no numbers followed."""
        before, feeling = self._model.before, self._model.check.feeling
        for part in self._model.parts:
            was = getattr(before, part)
            if was is not None:
                yield part_names(part), str(was)
        if before.lowest is not None:
            yield self.tr("Lowest point"), lowest_words(before.lowest)
        if feeling is not None:
            yield self.tr("Afterwards"), feeling_words(feeling)


def _place(lowest: Lowest | None) -> str:
    return OPEN if lowest is None else lowest_words(lowest)
