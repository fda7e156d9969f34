"""What Today shows: the programme that suits now, the week, and one row to write pain down."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.check import Part, asked_legs, complete, fitting_lowest, rated
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.planning import plan_programme
from sciatica_desktop.domain.programme import Catalogue, Programme
from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores
from sciatica_desktop.domain.record import Unfinished
from sciatica_desktop.domain.safety.before import FIRST_DAYS
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import Situation, Suggestion, suggest
from sciatica_desktop.domain.trends.days import Part as Series
from sciatica_desktop.domain.trends.days import days_of, values_of
from sciatica_desktop.domain.trends.lines import typical_on
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings

WEEK = 7


class Mark(StrEnum):
    """What was done on a day of this week; nothing is never a loss."""

    DONE = "done"
    SHORT = "short"
    RATED = "rated"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Offer:
    """A programme with its length in seconds and its exercises."""

    programme: Programme
    seconds: float
    exercises: tuple[Exercise, ...]


class TodayViewModel(QObject):
    """Looks at the diary of the last days and offers what suits.

    Signals:
        changed: something else is to be shown.
        saved(Rating): pain was written down.
    """

    changed = Signal()
    saved = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        diary: Diary,
        journal: Journal,
        flares: Flares,
        settings: Settings,
        clock: Clock,
        limits: Thresholds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._diary, self._journal = catalogue, diary, journal
        self._flares, self._settings = flares, settings
        self._clock, self._limits = clock, limits
        self._scores = Scores()
        self._look()

    @property
    def day(self) -> date:
        """Today's date."""
        return self._clock.wall().date()

    @property
    def last(self) -> Rating | None:
        """The last entry of the diary."""
        return self._last

    @property
    def week(self) -> tuple[tuple[date, Mark], ...]:
        """The days of this week, Monday first."""
        return self._week

    @property
    def suggestion(self) -> Suggestion:
        """The programme that suits now and why."""
        return self._suggestion

    @property
    def offer(self) -> Offer:
        """The suggested programme."""
        return self._offer(self._suggestion.programme)

    @property
    def shorter(self) -> Offer | None:
        """A shorter programme, if the suggested one is not the shortest that suits."""
        shorter = self._offer(FIRST_DAYS)
        return shorter if shorter.seconds < self.offer.seconds else None

    @property
    def unfinished(self) -> Unfinished | None:
        """A session that a crash or power cut ended."""
        return self._unfinished

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is rated in the one row."""
        return (*asked_legs(self._settings.profile().sore_leg), Part.BACK)

    @property
    def scores(self) -> Scores:
        """What was chosen in the row and not saved yet."""
        return self._scores

    @property
    def lowest_choices(self) -> tuple[Lowest, ...]:
        """The lowest points that fit the scores; empty where none is asked."""
        return fitting_lowest(self._scores)

    def refresh(self) -> None:
        """Look at the diary again."""
        self._look()
        self.changed.emit()

    def rate(self, part: Part, value: int | None) -> None:
        """Take a score; the row saves itself when all is chosen."""
        self._scores = rated(self._scores, part, value)
        self._save_if_whole()

    def choose_lowest(self, lowest: Lowest | None) -> None:
        """Take the lowest point."""
        self._scores = replace(self._scores, lowest=lowest)
        self._save_if_whole()

    def take_back(self, rating: Rating) -> None:
        """Undo an entry made here."""
        self._diary.remove(rating.id)
        self.refresh()

    def drop_unfinished(self) -> None:
        """Drop the unfinished session."""
        if self._unfinished is not None:
            self._journal.drop(self._unfinished.session.id)
            self.refresh()

    def _save_if_whole(self) -> None:
        open_parts = [p for p in self.parts if getattr(self._scores, p) is None]
        open_lowest = bool(self.lowest_choices) and self._scores.lowest is None
        if open_parts or open_lowest:
            self.changed.emit()
            return
        scores, self._scores = complete(self._scores), Scores()
        rating = Rating(uuid4(), self._clock.wall(), scores, context=Context.ALONE)
        self._diary.add(rating)
        self.refresh()
        self.saved.emit(rating)

    def _offer(self, programme: str) -> Offer:
        chosen = self._catalogue.programmes[programme]
        plan = plan_programme(self._catalogue, chosen)
        exercises = tuple(self._catalogue.exercises[i.exercise] for i in plan.items)
        return Offer(chosen, plan.total_s, exercises)

    def _look(self) -> None:
        today = self.day
        monday = today - timedelta(days=today.weekday())
        since = min(monday, today - timedelta(days=WEEK))
        ratings = self._diary.ratings(since, today)
        self._last = self._diary.latest()
        self._unfinished = self._journal.unfinished()
        latest = self._journal.latest()
        seconds = self._journal.seconds_by_day(since, today)
        rated_days = {r.at.date() for r in ratings}
        self._week = tuple(
            (day, self._mark(day, seconds, rated_days))
            for day in (monday + timedelta(days=n) for n in range(WEEK))
        )
        now = self._last if self._last is not None and self._last.at.date() == today else None
        typical = typical_on(values_of(days_of(ratings), Series.LEG), today)
        known = latest is not None and latest.programme in self._catalogue.programmes
        self._suggestion = suggest(
            Situation(
                flare=self._flares.current() is not None,
                worst_now=_worst(now),
                typical_leg=None if typical is None else float(typical),
                leg_before=None if self._last is None else self._last.scores.leg,
                last_programme=latest.programme if latest is not None and known else None,
                days_off=None if latest is None else (today - latest.begun.date()).days,
            ),
            self._limits,
        )

    def _mark(self, day: date, seconds: dict[date, float], rated_days: set[date]) -> Mark:
        spent = seconds.get(day)
        if spent is not None:
            return Mark.SHORT if spent < self._limits.short_session_s else Mark.DONE
        return Mark.RATED if day in rated_days else Mark.NOTHING


def _worst(rating: Rating | None) -> int | None:
    if rating is None:
        return None
    scores = (rating.scores.leg, rating.scores.back)
    return max((s for s in scores if s is not None), default=None)
