"""The card of Today that says what suits now and starts it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal

from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.flow import BARE_GAP
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.landscape import HeroPicture
from sciatica_desktop.ui.pages.strip import Strip
from sciatica_desktop.ui.wording.today import fact_line, short_minutes
from sciatica_desktop.viewmodels.today import Offer

WIDE = 820  # px at 100 %: from here on the picture stands beside the words
WORDS, PICTURE = 0.565, 270  # the words' share of the width, the picture's height in px
PARTS = 9
# A page higher than usual gives the picture a share of what it has more; a lower one takes a little.
USUAL, GROWS, SHRINKS = 768, 0.7, 56  # px at 100 %, share, px at 100 %
LOW = 230  # px at 100 %: below this Start comes right after the name
FLAT = 0.5  # height by width of a picture below the words


class Hero(Card):
    """One programme with its Start; the words come before the picture where it is narrow.

    Signals:
        start_wanted: this programme as it is offered.
        shorter_wanted: its gentle form, for a bad day.
        others_wanted: the list of programmes.
    """

    start_wanted = Signal()
    shorter_wanted = Signal()
    others_wanted = Signal()

    def __init__(self, look: Look, stills: Stills, offer: Offer) -> None:
        super().__init__(look)
        self.kicker = Para(look, self.tr("Suits you now"), "body_b", "primary")
        self.name = Heading(look, "", 0)
        self.facts = Para(look, "", "lead", "ink2")
        self.reason = Para(look, "", "body", "ink3")
        self.start = Button(look, self.tr("Start"), "primary", "large", icon="play")
        self.start.clicked.connect(self.start_wanted)
        self.shorter = Button(look, "")
        self.shorter.clicked.connect(self.shorter_wanted)
        self.others = Button(look, self.tr("Other programmes"), "quiet")
        self.others.clicked.connect(self.others_wanted)
        self.picture = HeroPicture(look, stills, offer.exercises[0])
        self.strip = Strip(look, stills)
        self._room = _Room(look, self)
        self.body.addWidget(self._room)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # its height follows the page's width, which no hint knows

    def fit(self, height: int) -> None:
        """Suit the height of the page."""
        self.kicker.setVisible(height >= self._look.px(LOW))
        self.strip.lie_low(low=height < self._look.px(USUAL))
        self._room.fit(height)

    def show_offer(self, offer: Offer, shorter: Offer | None, reason: str) -> None:
        """Show a programme and why it suits."""
        self.name.show_text(offer.programme.name)
        self.facts.show_text(fact_line(offer.seconds, offer.exercises))
        self.reason.show_text(reason)
        self.start.setAccessibleName(self.tr("Start {name}").format(name=offer.programme.name))
        self.start.setAccessibleDescription(f"{self.facts.text()}. {reason}")
        self.shorter.setVisible(shorter is not None)
        if shorter is not None:
            words = self.tr("Bad day: gently, {minutes}")
            self.shorter.show_text(words.format(minutes=short_minutes(shorter.seconds)))
        self.picture.show_exercise(offer.exercises[0])
        self.strip.show_exercises(offer.exercises)


class _Room(Arranged):
    """Places the parts of the hero by the width there is."""

    def __init__(self, look: Look, hero: Hero) -> None:
        super().__init__(look)
        self._hero, self._height = hero, 0
        self._words: Sequence[Para] = (hero.kicker, hero.name, hero.facts)
        for child in (
            *self._words,
            hero.reason,
            hero.start,
            hero.shorter,
            hero.others,
            hero.picture,
            hero.strip,
        ):
            self.add(child)

    def fit(self, height: int) -> None:
        """Suit the height of the page."""
        if height != self._height:
            self._height = height
            self._relay()

    def _arrange(self, width: int) -> list[QRect]:
        if len(self._children) < PARTS:
            return [QRect() for _ in self.children_shown()]
        wide = width >= self._look.px(WIDE)
        places = self._beside(width) if wide else self._below(width)
        return [places[child] for child in self.children_shown()]

    def _beside(self, width: int) -> dict[object, QRect]:
        look, hero = self._look, self._hero
        left = round(width * WORDS) - look.sp(20)
        places, y = self._stack((*self._words, hero.reason), left, 0, look.sp(6))
        acts, tall = self._acts(left)
        spare = self._height - look.px(USUAL)
        more = max(-look.px(SHRINKS), spare) if spare < 0 else round(spare * GROWS)
        height = max(look.px(PICTURE) + more, y + look.sp(12) + tall)
        for act, rect in acts.items():
            places[act] = rect.translated(0, height - tall)
        x = width - (width - round(width * WORDS))
        places[hero.picture] = QRect(x, 0, width - x, height)
        return self._with_strip(places, height, width)

    def _below(self, width: int) -> dict[object, QRect]:
        look, hero = self._look, self._hero
        low = hero.kicker.isHidden()
        first: Sequence[Para] = self._words
        then: Sequence[Para] = (hero.reason,)
        if low:
            first, then = (hero.name,), (hero.facts, hero.reason)
        places, y = self._stack(first, width, 0, look.sp(6))
        start = hero.start.sizeHint()
        places[hero.start] = QRect(0, y + look.sp(8), min(width, start.width()), start.height())
        y = places[hero.start].bottom() + look.sp(14)
        more, y = self._stack(then, width, y, look.sp(10))
        places.update(more)
        x = 0
        for act in (hero.shorter, hero.others):
            size = act.sizeHint()
            if act.isHidden():
                continue
            x += self._before(act) if x else 0
            if x + size.width() > width:
                x, y = 0, y + size.height() + look.sp(8)
            places[act] = QRect(x, y, size.width(), size.height())
            x += size.width()
        y = places[hero.others].bottom() + look.sp(18)
        tall = min(round(width * FLAT), look.px(PICTURE))
        places[hero.picture] = QRect(0, y, width, tall)
        return self._with_strip(places, y + tall, width)

    def _stack(
        self, widgets: Sequence[Para], width: int, y: int, gap: int
    ) -> tuple[dict[object, QRect], int]:
        places: dict[object, QRect] = {}
        for widget in widgets:
            if widget.isHidden():
                continue
            tall = height_at(widget, width)
            places[widget] = QRect(0, y, width, tall)
            y += tall + gap
        return places, y

    def _acts(self, width: int) -> tuple[dict[object, QRect], int]:
        """Place Start with the others behind it, or below it where they do not fit."""
        look, hero = self._look, self._hero
        start = hero.start.sizeHint()
        places: dict[object, QRect] = {hero.start: QRect(0, 0, start.width(), start.height())}
        rest = [act for act in (hero.shorter, hero.others) if not act.isHidden()]
        gap = look.sp(12)
        needs = sum(act.sizeHint().width() + self._before(act) for act in rest)
        below = start.width() + needs > width
        x = 0 if below else start.width()
        for act in rest:
            size = act.sizeHint()
            x += self._before(act) if x else 0
            y = start.height() + gap if below else (start.height() - size.height()) // 2
            places[act] = QRect(x, y, size.width(), size.height())
            x += size.width()
        return places, max(rect.bottom() + 1 for rect in places.values())

    def _before(self, act: Button) -> int:
        """Return the space before a button; words without an edge stand further off."""
        return self._look.sp(BARE_GAP if act.bare else 12)

    def _with_strip(self, places: dict[object, QRect], y: int, width: int) -> dict[object, QRect]:
        strip, top = self._hero.strip, y + self._look.sp(14)
        places[strip] = QRect(0, top, width, height_at(strip, width))
        return places
