"""My three activities on Trends: how each goes, and the way to name and to rate them."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.activity import MOST, NAME_LETTERS
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.fields import TextField
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.activity_chart import ActivityChart
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.wording.activities import anchors, question, state_words, title
from sciatica_desktop.viewmodels.activities import ActivitiesViewModel, ActivityRow


class ActivitiesCard(Card):
    """Up to three activities in the person's own words, rated about once a week."""

    def __init__(self, look: Look, model: ActivitiesViewModel) -> None:
        super().__init__(look)
        self._model = model
        self._lines: list[QWidget] = []
        self.body.addWidget(Heading(look, title(), 3))
        self.words = Para(look, question(), "body", "ink2")
        self.body.addWidget(self.words)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.sp(10))
        self.body.addLayout(self._rows)
        self.rate = Button(look, self.tr("Rate them now"), "secondary", "small")
        self.rate.clicked.connect(self._ask_scores)
        self.name = Button(look, self.tr("Name them"), "secondary", "small")
        self.name.clicked.connect(self._ask_names)
        buttons = Flow(look, 10)
        buttons.add(self.rate)
        buttons.add(self.name)
        self.body.addWidget(buttons)
        model.changed.connect(self._show)
        model.failed.connect(self.words.show_text)
        self._show()

    @property
    def spoken(self) -> tuple[str, ...]:
        """Each activity in words."""
        return tuple(line.accessibleName() for line in self._lines)

    def _show(self) -> None:
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        rows = self._model.rows
        self._lines = [self._line(row) for row in rows]
        for line in self._lines:
            self._rows.addWidget(line)
            line.show()
        due = any(row.due for row in rows)
        self.words.show_text(self._question(rows=bool(rows), due=due))
        self.rate.setVisible(bool(rows))
        named = self.tr("Change the names") if rows else self.tr("Name them")
        self.name.setText(named)
        self.name.setAccessibleName(named)
        self.name.updateGeometry()

    def _question(self, *, rows: bool, due: bool) -> str:
        if not rows:
            return question()
        if due:
            return self.tr("A week has gone; you may rate them again.")
        return self.tr("0 cannot do, 10 as good as before.")

    def _line(self, row: ActivityRow) -> QWidget:
        words = column_of(self._look, 2)
        column = words.column
        state = state_words(row)
        column.addWidget(Para(self._look, row.activity.name, "body_b"))
        column.addWidget(Para(self._look, state, "small", "ink2"))
        column.addStretch(1)
        chart = ActivityChart(self._look, row.activity.name, row.scores, self._model.today)
        line = Columns(self._look, [words, chart], [2, 3], least=220, gap=20)
        line.setAccessibleName(f"{row.activity.name}: {state}")
        return line

    def _ask_names(self) -> None:
        NamesSheet(self._look, self.window(), self._model).ask()

    def _ask_scores(self) -> None:
        ScoresSheet(self._look, self.window(), self._model).ask()


class _Asking(Sheet):
    """A sheet that stays open with the reason while the disk refuses."""

    def __init__(self, look: Look, window: QWidget, heading: str) -> None:
        super().__init__(look, window, heading, width=640)
        self.said = Para(look, "", "small", "alert")
        self.finished.connect(self.deleteLater)

    def _finish(self, model: ActivitiesViewModel, word: str) -> Button:
        self.body.addWidget(self.said)
        model.failed.connect(self.said.show_text)
        done = Button(self._look, word, "primary")
        self.answers.add(done)
        return done


class NamesSheet(_Asking):
    """Three fields; another word corrects, an empty field lets go."""

    def __init__(self, look: Look, window: QWidget, model: ActivitiesViewModel) -> None:
        super().__init__(look, window, title())
        self._model = model
        self.body.addWidget(Para(look, question(), "body", "ink2"))
        names = {row.activity.place: row.activity.name for row in model.rows}
        self.fields: list[TextField] = []
        hints = (
            self.tr("for example: tying my shoes"),
            self.tr("for example: sitting through a film"),
            self.tr("for example: carrying the shopping"),
        )
        for place in range(MOST):
            field = TextField(look, self.tr("Activity {n}").format(n=place + 1), hints[place])
            field.setMaxLength(NAME_LETTERS)
            field.setText(names.get(place, ""))
            field.returnPressed.connect(partial(self._go_on, place))
            self.fields.append(field)
            self.body.addWidget(field)
        cancel = Button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.answers.add(cancel)
        self.save = self._finish(model, self.tr("Save"))
        self.save.clicked.connect(self._save)

    def ask(self) -> None:
        """Show the sheet with the keyboard in the first empty field."""
        self.open_on(next((f for f in self.fields if not f.text()), self.fields[0]))

    def _go_on(self, place: int) -> None:
        if place + 1 < MOST:
            self.fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._save()

    def _save(self) -> None:
        if self._model.name([field.text() for field in self.fields]):
            self.accept()


class ScoresSheet(_Asking):
    """One scale for each activity; what is chosen is kept at once."""

    def __init__(self, look: Look, window: QWidget, model: ActivitiesViewModel) -> None:
        super().__init__(look, window, title())
        self._model = model
        self.scales: dict[UUID, PainScale] = {}
        for row in model.rows:
            self.body.addWidget(Para(look, row.activity.name, "body_b"))
            scale = PainScale(look, row.activity.name, anchors=anchors(), height=48)
            scale.set_value(row.scores.get(model.today))
            scale.chosen.connect(partial(self._take, row.activity.id))
            self.scales[row.activity.id] = scale
            self.body.addWidget(scale)
        self.done = self._finish(model, self.tr("Done"))
        self.done.clicked.connect(self.accept)

    def ask(self) -> None:
        """Show the sheet with the keyboard on the first open scale."""
        self.open_on(next((s for s in self.scales.values() if s.value is None), self.done))

    def _take(self, activity: UUID, score: int | None) -> None:
        if self._model.rate(activity, score):
            self.said.show_text("")
        else:
            row = next(row for row in self._model.rows if row.activity.id == activity)
            self.scales[activity].set_value(row.scores.get(self._model.today))
