"""Show text with an exact line height, wrapped as the width asks, with words in bold."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy

from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

NO_BREAK = "\N{NO-BREAK SPACE}"
LEFT = Qt.AlignmentFlag.AlignLeft
HEADINGS = ("display", "h1", "h2", "h3")
# How narrow lines may become so that no word is left alone below them, and in what steps.
NARROWER, HEADING_NARROWER, STEP = 0.74, 0.5, 0.03
STAYS_WITH_NEXT = re.compile(r"(?<=\d) (?=\w)|(?<=[A-Z]) (?=\d)")  # never torn: "20 s", "NHS 24"
EASY = 40  # x the size of the text: some 80 letters
WIDEST = 560  # px at 100 %: a line longer than this is tiring to read


class Para(QLabel):
    """A paragraph; `<b>` makes bold and `<br>` begins a new line.

    WORKAROUND: QLabel's own rich text clips descenders at a line height below the font's, and
    reports wrong heights inside box layouts, so only its text role is used.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: str = "body",
        color: str = "ink",
        *,
        align: Qt.AlignmentFlag = LEFT,
        size: float | None = None,
        weight: int | None = None,
    ) -> None:
        super().__init__()
        self._look, self._role, self._color, self._size = look, role, color, size
        self._weight = weight
        self._source = ""
        self._layouts: list[QTextLayout] = []
        self._laid: tuple[float, Qt.AlignmentFlag, int] | None = None  # how, and the height
        self._measured: dict[str | int, float] = {}  # widths, and heights by width
        self.setAlignment(align)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._source = text
        plain = text.replace("<b>", "").replace("</b>", "").replace("<br>", "\n")
        self.setText(plain)
        self.setAccessibleName(plain)
        self._restyle()

    def set_color(self, color: str) -> None:
        """Show the text in the colour of another role."""
        self._color = color
        self.update()

    def set_role(self, role: str) -> None:
        """Show the text in another type role."""
        self._role = role
        self._restyle()

    def lines(self) -> list[str]:
        """Return the text line by line, as it is broken at the present width."""
        self._lay_out(self._width_of_lines())
        return [
            layout.text()[line.textStart() : line.textStart() + line.textLength()].strip()
            for layout in self._paragraphs()
            for line in map(layout.lineAt, range(layout.lineCount()))
        ]

    def _restyle(self) -> None:
        self._layouts, self._laid, self._measured = [], None, {}
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return self._look.font(self._role, self._size, self._weight)

    def _paragraphs(self) -> list[QTextLayout]:
        if not self._layouts:
            font = self._font()
            self._layouts = [_layout(part, font) for part in self._source.split("<br>")]
        return self._layouts

    def _lay_out(self, width: float) -> int:
        """Break the text into lines of this width, and return the height they take."""
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        if self._laid is not None and self._laid[:2] == (width, align):
            return self._laid[2]
        line_height = self._look.line_px(self._role, self._size)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        y = 0
        for layout in self._paragraphs():
            layout.setTextOption(option)
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
                y += line_height
                line = layout.createLine()
            layout.endLayout()
        self._laid = width, align, y
        return y

    def _height_of_lines(self, width: int) -> int:
        """Return the height in this width; where nothing wraps, it needs no lines to know it."""
        if width < self._natural_width():
            return self._lay_out(width)
        lines = self._source.count("<br>") + 1
        return lines * self._look.line_px(self._role, self._size)

    def _width_of_lines(self) -> int:
        room = self.contentsRect().width()
        return int(self._once(f"even {room}", partial(self._even, room)))

    def _even(self, room: int) -> int:
        """Return a narrower width with as many lines, where the last of them was a single word."""
        width = self._short(room)
        height = self._lay_out(width)
        heading = self._role in HEADINGS
        if not self._leaves_one_word(width, heading=heading):
            return width
        tries = round((1 - (HEADING_NARROWER if heading else NARROWER)) / STEP)
        for number in range(1, tries + 1):
            narrower = round(width * (1 - number * STEP))
            if narrower < self._longest_word() or self._lay_out(narrower) != height:
                break
            if not self._leaves_one_word(width, heading=heading):
                return narrower
        return width

    def _short(self, width: int) -> int:
        """Return a narrower width with as many lines, where they are too long to be read at ease."""
        least = EASY * self._look.text_px(self._role, self._size)
        if width <= max(least, self._longest_word()) or width >= self._natural_width():
            return width
        height = self._lay_out(width)
        while width > least:
            narrower = max(least, round(width * (1 - STEP)))
            if self._lay_out(narrower) != height:
                break
            width = narrower
        return width

    def _leaves_one_word(self, width: int, *, heading: bool) -> bool:
        """Whether a last line is one word, or less than a third of a heading."""
        for layout in self._paragraphs():
            if layout.lineCount() < 2:
                continue
            last = layout.lineAt(layout.lineCount() - 1)
            words = layout.text()[last.textStart() :].split(" ")
            short = last.naturalTextWidth() < width / (3 if heading else 4)
            if short and (heading or len(words) == 1):
                return True
        return False

    def _natural_width(self) -> float:
        return self._once("natural", self._measure_natural_width)

    def _longest_word(self) -> float:
        return self._once("word", self._measure_longest_word)

    def _once(self, what: str | int, measure: Callable[[], float]) -> float:
        """Measure only once until the words or the look are others: layouts ask again and again."""
        if what not in self._measured:
            self._measured[what] = measure()
        return self._measured[what]

    def _metrics(self) -> QFontMetricsF:
        """Return the measures of the words, all as if bold where some are."""
        bold = "<b>" in self._source  # a weight that nobody sees takes a millisecond to load
        return QFontMetricsF(self._look.font(self._role, self._size, 600) if bold else self._font())

    def _measure_natural_width(self) -> float:
        metrics = self._metrics()
        return max(metrics.horizontalAdvance(line) for line in self.text().split("\n")) + 2

    def _measure_longest_word(self) -> float:
        metrics = self._metrics()
        words = re.split(r"[ \n]", STAYS_WITH_NEXT.sub(NO_BREAK, self.text()))
        return max(metrics.horizontalAdvance(word) for word in words) + 2

    def _draw(self, painter: QPainter) -> None:
        room, width = self.contentsRect().width(), self._width_of_lines()
        height = self._lay_out(width)
        left = self.contentsRect().x() + round((room - width) * self._share_left())
        spare = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            spare = max(0, self.contentsRect().height() - height) / 2
        painter.setPen(self._look.color(self._color))
        for layout in self._paragraphs():
            layout.draw(painter, QPointF(left, self.contentsRect().y() + spare))

    def _share_left(self) -> float:
        """Return the share of what lines are narrower that stands left of them."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return 0.5
        return 1 if self.alignment() & Qt.AlignmentFlag.AlignRight else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = max(20, width - margins.left() - margins.right())
        height = self._once(inner, partial(self._height_of_lines, inner))
        return int(height) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = min(self._natural_width(), self._look.px(WIDEST)) + 1
        across = int(width) + margins.left() + margins.right()
        return QSize(across, self.heightForWidth(across))

    def minimumSizeHint(self) -> QSize:
        width = int(min(self._longest_word(), self._natural_width(), self._look.px(240)))
        return QSize(width + 1, self._look.line_px(self._role, self._size))

    def paintEvent(self, _event: object) -> None:
        with painting(self) as painter:
            self._draw(painter)


class Heading(Para):
    """A heading: level 0 is a name in large, 1 the page, 2 a section, 3 a card."""

    accessible_role = told_as(QAccessible.Role.Heading)

    def __init__(self, look: Look, text: str = "", level: int = 1, color: str = "ink") -> None:
        super().__init__(look, text, ("display", "h1", "h2", "h3")[level], color)


def _layout(source: str, font: QFont) -> QTextLayout:
    """Return one paragraph whose parts between <b> and </b> are bold."""
    source = STAYS_WITH_NEXT.sub(NO_BREAK, source)
    plain = ""
    formats: list[QTextLayout.FormatRange] = []
    for number, part in enumerate(source.replace("</b>", "<b>").split("<b>")):
        if number % 2 and part:
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            from PySide6.QtGui import QTextCharFormat  # few words are bold; its class is dear

            style = QTextCharFormat()
            style.setFont(bold)
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = len(plain), len(part), style
            formats.append(span)
        plain += part
    layout = QTextLayout(plain, font)
    layout.setFormats(formats)
    return layout


def sentences(layout: QLayout) -> str:
    """Return the plain sentences that stand in a layout; controls in it speak for themselves."""
    items = [layout.itemAt(number) for number in range(layout.count())]
    widgets = [item.widget() for item in items if item is not None]
    return " ".join(w.text() for w in widgets if isinstance(w, Para) and not w.isHidden())
