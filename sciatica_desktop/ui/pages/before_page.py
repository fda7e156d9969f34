"""The page before a session: how it is now, and whether anything is new or worse."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.check import Part
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.pages.last_card import LastCard
from sciatica_desktop.ui.pages.lowest_choice import LowestChoice
from sciatica_desktop.ui.pages.rating_rows import RatingRows
from sciatica_desktop.ui.pages.sign_list import SignList
from sciatica_desktop.ui.pages.signs_card import SignsCard
from sciatica_desktop.ui.wording.check import missing_words
from sciatica_desktop.viewmodels.before import BeforeViewModel, Panel

WIDEST = 1400


class BeforePage(ScrollPage):
    """Ask what clinical.md 6.3 asks, on one page; "None of these, start" is the start button."""

    def __init__(
        self,
        look: Look,
        view_model: BeforeViewModel,
        *,
        about: str = "",
        last_answered: datetime | None = None,
    ) -> None:
        super().__init__(look, self.tr("Before you start"), about, widest=WIDEST)
        self._look, self._model = look, view_model
        self.back = Button(look, self.tr("Back to Today"), icon="left", size="medium")
        self.back.clicked.connect(view_model.back)
        self.add_action(self.back)
        self.rows = RatingRows(look, self._go_on)
        self.rows.rated.connect(view_model.rate)
        self.lowest = LowestChoice(look, self.tr("Lowest point of pain"), right=self._is_right())
        self.lowest.chosen.connect(view_model.choose_lowest)
        self.lowest.chosen.connect(lambda value: self._go_on() if value is not None else None)
        self.signs = SignsCard(look, view_model, last_answered)
        self.list = SignList(look, view_model)
        left: list[QWidget] = [self._ratings()]
        if view_model.last is not None:
            left.append(LastCard(look, view_model.last))
        shares = [*[11, 6][: len(left)], 10]
        self._left = left
        self._columns = Columns(look, [*left, self.signs], shares, least=380)
        self.body.addWidget(self._columns)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self._panel = view_model.panel
        view_model.changed.connect(self._refresh)
        self._refresh()

    def _ratings(self) -> QWidget:
        self._card = Card(self._look)
        self._card.body.addWidget(self.rows)
        self._other = Button(self._look, self.tr("My other leg hurts too"), "quiet", "small")
        self._other.clicked.connect(self._model.open_legs)
        self._card.body.addWidget(self._other)
        lowest = Heading(self._look, self.tr("Lowest point of pain"), 3)
        self._lowest_block = column_of(self._look, 8, lowest, self.lowest)
        self._card.body.addWidget(self._lowest_block)
        self._card.body.addStretch(1)
        self.still_open = Para(self._look, "", "small", "ink2")
        self._card.body.addWidget(self.still_open)
        return self._card

    def _is_right(self) -> bool:
        scores = self._model.scores
        if Part.LEG_LEFT not in self._model.parts:
            return True
        return (scores.leg_right or 0) > (scores.leg_left or 0)

    @property
    def model(self) -> BeforeViewModel:
        """The answers so far."""
        return self._model

    def _refresh(self) -> None:
        model = self._model
        full = model.panel is Panel.FULL
        self.back.show_text(self.tr("Back to Today") if model.at_first else self.tr("Back"))
        if model.panel is not Panel.LIST:
            for card in self._left:
                card.setVisible(full is (card is self._card))
        self._columns.setVisible(model.panel is not Panel.LIST)
        self.list.setVisible(model.panel is Panel.LIST)
        self.rows.ask(model.parts, model.scores)
        self._other.setVisible(model.can_open_legs)
        self._lowest_block.setVisible(bool(model.lowest_choices))
        self.lowest.show_side(right=self._is_right())
        self.lowest.offer(model.lowest_choices, model.scores.lowest)
        self.still_open.show_text(missing_words(model.missing) if full else "")
        self.still_open.setVisible(bool(self.still_open.text()))
        self._settle()
        if model.panel is not self._panel:
            self._panel = model.panel
            self._go_on()

    def _settle(self) -> None:
        """Give the cards their new height at once, or one frame would show them cut off."""
        self._columns.updateGeometry()
        self.body.activate()

    def _go_on(self) -> None:
        """Move the keyboard to the first open question or row, else to the start button."""
        # The lowest point may only just have appeared: let the layout see it first.
        QTimer.singleShot(0, self, self._focus_next)

    def _focus_next(self) -> None:
        if self._panel is Panel.REPEATED:
            # Two touches are enough (clinical.md 6.3), but only where words and answer are seen.
            seen_whole = self.verticalScrollBar().maximum() == 0
            first = self.signs.start if seen_whole else self.signs
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.verticalScrollBar().setValue(0)
            return
        target = self._next_target()
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target, 0, 40)

    def _next_target(self) -> QWidget:
        if self._panel is Panel.LIST:
            return self.list.first
        scale = self.rows.first_open()
        if scale is not None:
            return scale
        return self.lowest if self._model.missing else self.signs.start

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._model.back()
        else:
            super().keyPressEvent(event)
