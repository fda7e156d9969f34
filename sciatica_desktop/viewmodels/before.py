"""The check before a session (clinical.md 6.3): what is asked, what is missing, what comes of it."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.check import (
    LOWEST,
    BeforeCheck,
    LastCheck,
    Part,
    asked_legs,
    complete,
    fitting_lowest,
    rated,
)
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores, Strength
from sciatica_desktop.domain.safety.red_flags import Sign


class Panel(StrEnum):
    """What the page shows: all of it, the short form of a repeated check, or the list to tick."""

    FULL = "full"
    REPEATED = "repeated"
    LIST = "list"


class BeforeViewModel(QObject):
    """Collects the answers; nothing is preset. Rules that follow from them live in domain/safety.

    `last` is the last full check; with `may_repeat` it may be confirmed instead of asked again.

    Signals:
        changed: another panel, other scores or other ticks.
        confirmed(BeforeCheck): the session may start, as far as the person is concerned.
        warning_wanted(BeforeCheck): a row R1-R7 was ticked.
        left: the person goes back without a session.
    """

    changed = Signal()
    confirmed = Signal(object)
    warning_wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        sore: SoreLeg | None,
        last: LastCheck | None = None,
        *,
        may_repeat: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._legs = asked_legs(sore)
        self._last = last
        self._panel = Panel.REPEATED if may_repeat and last is not None else Panel.FULL
        self._home = self._first = self._panel
        self._scores = Scores()
        self._ticked: frozenset[Sign] = frozenset()

    @property
    def panel(self) -> Panel:
        """What the page shows."""
        return self._panel

    @property
    def last(self) -> LastCheck | None:
        """The last full check."""
        return self._last

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is rated, in the order of the page."""
        return (*self._legs, Part.BACK)

    @property
    def can_open_legs(self) -> bool:
        """Whether a leg is left that is not asked."""
        return len(self._legs) < 2

    @property
    def scores(self) -> Scores:
        """The answers so far."""
        return self._scores

    @property
    def ticked(self) -> frozenset[Sign]:
        """The warning signs that were ticked."""
        return self._ticked

    @property
    def lowest_choices(self) -> tuple[Lowest, ...]:
        """The lowest points that can be chosen; empty where the question is not asked."""
        return fitting_lowest(self._scores)

    @property
    def noted(self) -> bool:
        """Whether anything on the list to tick was ticked."""
        return bool(self._ticked) or self._more_numb_or_weak

    @property
    def missing(self) -> tuple[str, ...]:
        """Which questions are open: names of parts, and LOWEST."""
        open_parts = [part.value for part in self.parts if getattr(self._scores, part) is None]
        if self.lowest_choices and self._scores.lowest is None:
            open_parts.append(LOWEST)
        return tuple(open_parts)

    def open_legs(self) -> None:
        """Ask for both legs."""
        self._legs = (Part.LEG_LEFT, Part.LEG_RIGHT)
        self.changed.emit()

    def rate(self, part: Part, value: int | None) -> None:
        """Take a score, or take it back."""
        self._take(rated(self._scores, part, value))

    def choose_lowest(self, lowest: Lowest | None) -> None:
        """Take the lowest point of pain."""
        self._take(replace(self._scores, lowest=lowest))

    def choose_numbness(self, numbness: Numbness | None) -> None:
        """Take numbness more than usual, or new."""
        self._take(replace(self._scores, numbness=numbness))

    def choose_strength(self, strength: Strength | None) -> None:
        """Take a leg weaker than usual."""
        self._take(replace(self._scores, strength=strength))

    def tick(self, sign: Sign, *, on: bool) -> None:
        """Tick a row of the list, or take the tick away."""
        self._ticked = self._ticked | {sign} if on else self._ticked - {sign}
        self.changed.emit()

    def none_of_these(self) -> None:
        """Start: no warning sign; with every question answered, or as at the last check."""
        if self._panel is Panel.REPEATED and self._last is not None:
            self.confirmed.emit(BeforeCheck(self._last.scores, repeated=True))
        elif not self.missing:
            self.confirmed.emit(BeforeCheck(self._usual(complete(self._scores)), self._ticked))

    def something_changed(self) -> None:
        """Ask the whole page after all."""
        self._show(Panel.FULL)

    def one_or_more(self) -> None:
        """Open the list to tick."""
        self._home = self._panel
        self._show(Panel.LIST)

    def done_ticking(self) -> None:
        """Lead on with what was ticked; without a tick, back to where the list was opened."""
        if self._ticked:
            self.warning_wanted.emit(BeforeCheck(complete(self._scores), self._ticked))
        elif self._more_numb_or_weak:
            self._show(Panel.FULL)
            self.none_of_these()
        else:
            self._show(self._home)

    @property
    def at_first(self) -> bool:
        """Whether going back leaves the check."""
        return self._panel is self._first

    def back(self) -> None:
        """Go one step back; what was ticked by mistake is taken back with it."""
        if self._panel is Panel.LIST:
            self._ticked = frozenset()
            self._scores = replace(self._scores, numbness=None, strength=None)
            self._show(self._home)
        elif not self.at_first:
            self._show(self._first)
        else:
            self.leave()

    def leave(self) -> None:
        """Go back without a session."""
        self.left.emit()

    @property
    def _more_numb_or_weak(self) -> bool:
        return self._scores.numbness is not None or self._scores.strength is not None

    def _usual(self, scores: Scores) -> Scores:
        """Return the scores with "usual" where nothing else was said of numbness and strength."""
        return replace(
            scores,
            numbness=scores.numbness or Numbness.USUAL,
            strength=scores.strength or Strength.USUAL,
        )

    def _show(self, panel: Panel) -> None:
        self._panel = panel
        self.changed.emit()

    def _take(self, scores: Scores) -> None:
        self._scores = scores
        self.changed.emit()
