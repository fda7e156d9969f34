"""A long page in sections, with their names at its left wherever there is room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.para import Heading
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.section_list import SectionList
from sciatica_desktop.ui.look import Look

LIST, GAP = 190, 32  # px
NARROW = 960  # px of the page at 100 %: below it the sections take the whole width


class SectionedPage(ScrollPage):
    """Each section is a heading and what is below it; the list of names stays in sight.

    The names come first, and so does the list for the Tab key; `add_section` then fills one
    section after the other.
    """

    def __init__(self, look: Look, title: str, names: Sequence[str], *, widest: int) -> None:
        self._headings: list[Heading] = []
        self._blocks: list[QVBoxLayout] = []
        self._names = list(names)
        self.sections: SectionList | None = None
        super().__init__(look, title, widest=widest + LIST + GAP, aligned=True)
        self.sections = SectionList(look, self.tr("Sections"), names)
        self.sections.setParent(self)
        self.sections.picked.connect(self.show_section)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    def add_section(self, *contents: QWidget) -> None:
        """Fill the next section."""
        column = QVBoxLayout()
        heading = Heading(self._look, self._names[len(self._headings)], 3)
        for widget in (heading, *contents):
            column.addWidget(widget)
        self._headings.append(heading)
        self.body.addLayout(column)
        self._blocks.append(column)
        self._space_out()

    def show_section(self, number: int) -> None:
        """Scroll to a section and mark it."""
        self.verticalScrollBar().setValue(self._top_of(number))
        if self.sections is not None:  # the last ones may be too short to reach the top
            self.sections.show_section(number)

    def _top_of(self, number: int) -> int:
        heading = self._headings[number]
        top = heading.mapTo(self.viewport(), heading.rect().topLeft()).y()
        return 0 if number == 0 else top + self.verticalScrollBar().value() - self._look.sp(24)

    def _follow(self, value: int) -> None:
        if self.sections is not None:
            line = value + self._eyes(value)
            reached = [n for n in range(len(self._headings)) if self._top_of(n) <= line]
            self.sections.show_section(reached[-1] if reached else 0)
        self._place()

    def _eyes(self, value: int) -> int:
        """Return how far down the view a person reads: at the page's end down to its foot.

        Else the last sections, too short to reach the top, would never be marked.
        """
        share = value / max(1, self.verticalScrollBar().maximum())
        return round(share * (self.viewport().height() - self._look.sp(24)))

    def _fit(self) -> None:
        super()._fit()
        roomy = self.width() >= self._look.px(NARROW)
        self.body.setContentsMargins(self._look.px(LIST) + GAP if roomy else 0, 0, 0, 0)
        self.body.setSpacing(self._look.sp(26))
        self._space_out()
        if self.sections is not None:
            self.sections.setVisible(roomy)
            self._place()

    def _space_out(self) -> None:
        for block in self._blocks:
            block.setSpacing(self._look.sp(10))

    def _place(self) -> None:
        """Put the list beside the first section; it stays when the page goes up."""
        if self.sections is None:
            return
        margins = self._column.contentsMargins()
        below = margins.top() + self.title.height() + self._column.spacing()
        top = max(margins.top(), below - self.verticalScrollBar().value())
        height = min(self.sections.sizeHint().height(), self.height() - top)
        self.sections.setGeometry(margins.left(), top, self._look.px(LIST), height)
