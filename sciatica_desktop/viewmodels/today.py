"""What Today shows: the programme that suits now, the week, and one row to write pain down."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.exercise import DoseName, Exercise
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.programme import Catalogue, Item, Programme
from sciatica_desktop.domain.safety.person import Person, person_of
from sciatica_desktop.domain.safety.tailoring import Today, tailor
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Said, Scores
from sciatica_desktop.domain.suggestion import BESIDE, Situation, Suggestion, suggest
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.pasts import read_pasts
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.viewmodels.entry import EntryViewModel
from sciatica_desktop.viewmodels.later import LaterViewModel
from sciatica_desktop.viewmodels.situation import look_around

if TYPE_CHECKING:
    from sciatica_desktop.domain.record import SessionRecord, Unfinished
    from sciatica_desktop.domain.safety.past import Past
    from sciatica_desktop.ports import Clock
    from sciatica_desktop.viewmodels.preparing import Known

WEEK = 7


class Mark(StrEnum):
    """What was done on a day of this week; nothing is never a loss."""

    DONE = "done"
    SHORT = "short"
    RATED = "rated"
    NOTHING = "nothing"


class Offer(NamedTuple):
    """A programme as it suits this person: its length in seconds and its exercises."""

    programme: Programme
    seconds: float
    exercises: tuple[Exercise, ...]


class TodayViewModel(QObject):
    """Looks at the diary of the last days and offers what suits.

    Signals:
        changed: something else is to be shown.
        dropped(SessionRecord): the unfinished session was taken out of the diary.
    """

    changed = Signal()
    dropped = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        clock: "Clock",
        limits: Thresholds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._database = catalogue, database
        self._diary, self._journal = Diary(database), Journal(database)
        self._settings, self._clock, self._limits = Settings(database), clock, limits
        self._known: Callable[[Situation], Known] | None = None
        profile, pasts = self._settings.profile(), self._read_pasts()
        self.entry = EntryViewModel(self._diary, clock, profile.sore_leg, self)
        self.entry.saved.connect(self.refresh)
        self.entry.undone.connect(self.refresh)
        self.later = LaterViewModel(database, clock, limits, self, pasts=pasts)
        self.later.answered.connect(self.refresh)
        self._look(profile, pasts)

    @property
    def day(self) -> date:
        """Today's date."""
        return self._clock.wall().date()

    @property
    def last(self) -> Said | None:
        """What the last entry of the diary says."""
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
    def limit(self) -> int:
        """The highest leg score at which strength and the full set are on offer."""
        return self._limits.strength_leg

    @property
    def offer(self) -> Offer:
        """The suggested programme."""
        return self._offered

    @property
    def shorter(self) -> Offer | None:
        """The same exercises at their gentle doses, for a bad day, where these are others."""
        return self._shorter

    @property
    def unfinished(self) -> "Unfinished | None":
        """A session that a crash or power cut ended."""
        return self._unfinished

    @property
    def stopped_at(self) -> tuple[Exercise, int, int] | None:
        """The exercise an unfinished session stopped at, its number from 1, and how many there are."""
        found = self._unfinished
        if found is None or found.item >= len(found.session.exercises):
            return None
        planned = found.session.exercises
        exercise = self._catalogue.exercises.get(planned[found.item].exercise)
        return None if exercise is None else (exercise, found.item + 1, len(planned))

    @property
    def good_for_s(self) -> float:
        """Seconds until something else is to be shown by itself: a question, or another day."""
        now, looked = self._clock.wall(), self._looked
        tomorrow = datetime.combine(looked + timedelta(days=1), time(), now.tzinfo)
        return (min(self.later.opens_at or tomorrow, tomorrow) - now).total_seconds()

    def name_of(self, programme: str) -> str:
        """Return the name of a programme, or of the one exercise that was tried."""
        return self._catalogue.name_of(programme)

    def refresh(self) -> None:
        """Look at the diary and the profile again."""
        profile, pasts = self._settings.profile(), self._read_pasts()
        self.entry.ask(profile.sore_leg)
        self.later.refresh(pasts)
        self._look(profile, pasts)
        self.changed.emit()

    def drop_unfinished(self) -> None:
        """Drop the unfinished session."""
        if self._unfinished is not None:
            record = self._journal.drop(self._unfinished.session.id)
            self.refresh()
            self.dropped.emit(record)

    def take_back_answer(self) -> None:
        """Ask the last question about an earlier session again."""
        self.later.take_back()
        self.refresh()

    def restore(self, record: "SessionRecord") -> None:
        """Undo a drop."""
        self._journal.restore(record)
        self.refresh()

    def know(self, known: Callable[[Situation], "Known"]) -> None:
        """Let everything that is kept of the person fit the offer, once it can be read."""
        self._known = known
        self.refresh()

    def _offer(
        self, profile: Profile, situation: Situation, known: "Known | None", *, gentle: bool
    ) -> Offer:
        """Return the suggested programme as the profile and the last leg score leave it."""
        chosen = self._catalogue.programmes[self._suggestion.programme]
        leg = situation.leg_before
        day = Today(gentle=gentle, hamstring=leg is None or leg < self._limits.hamstring_leg)
        items = tuple(i for i in chosen.items if not i.optional)
        if known is not None:
            items, day = _fitted(chosen, items, day, known, self._limits)
        items = tuple(_gentler(i) if gentle else i for i in items)
        person = self._person(profile, situation, known)
        left = tailor(items, self._catalogue, person, day).items or items
        exercises = tuple(self._catalogue.exercises[i.exercise] for i in left)
        return Offer(chosen, self._catalogue.seconds(left), exercises)

    def _person(self, profile: Profile, situation: Situation, known: "Known | None") -> Person:
        return person_of(
            profile,
            situation.today,
            self._limits,
            leg_now=situation.leg_before,
            asked=frozenset() if known is None else known.asked,
            gentle_only=known is not None and known.gentle_only,
        )

    def _read_pasts(self) -> tuple["Past", ...]:
        """Return the sessions of the last days, which the question, the week and the rules share."""
        return read_pasts(self._database, self.day, self._limits.memory_days)

    def _look(self, profile: Profile, pasts: Sequence["Past"]) -> None:
        today = self._looked = self.day
        self._last = self._diary.latest()
        self._unfinished = self._journal.unfinished()
        self._week = self._look_at_week(today, pasts)
        situation = look_around(
            self._database, profile, today, self._limits, self._catalogue.programmes, pasts=pasts
        )
        self._suggestion = suggest(situation, self._limits)
        known = None if self._known is None else self._known(situation)
        gentle = self._suggestion.gentle
        self._offered = self._offer(profile, situation, known, gentle=gentle)
        shorter = self._offered if gentle else self._offer(profile, situation, known, gentle=True)
        self._shorter = shorter if shorter.seconds < self._offered.seconds else None

    def _look_at_week(self, today: date, pasts: Sequence["Past"]) -> tuple[tuple[date, Mark], ...]:
        monday = today - timedelta(days=today.weekday())
        seconds = self._journal.seconds_by_day(monday, today)
        whole = {past.begun.date() for past in pasts if _is_whole(past)}
        rated = self._diary.dates(monday, today)
        days = (monday + timedelta(days=n) for n in range(WEEK))
        return tuple(
            (day, Mark.DONE if day in whole else self._mark(day, seconds, rated)) for day in days
        )

    def _mark(self, day: date, seconds: dict[date, float], rated: frozenset[date]) -> Mark:
        spent = seconds.get(day)
        if spent is not None:
            return Mark.SHORT if spent < self._limits.short_session_s else Mark.DONE
        return Mark.RATED if day in rated else Mark.NOTHING


def _gentler(item: Item) -> Item:
    return item if item.custom is not None else item._replace(dose=DoseName.GENTLE)


def _is_whole(past: "Past") -> bool:
    """Tell whether everything was done: at gentle doses, on a bad day, that counts as much."""
    from sciatica_desktop.domain.outcomes import Outcome  # there where a session is

    return past.programme not in BESIDE and all(d.outcome is Outcome.DONE for d in past.did)


def _fitted(
    programme: Programme, items: tuple[Item, ...], day: Today, known: "Known", limits: Thresholds
) -> tuple[tuple[Item, ...], Today]:
    """Return the items with the steps that were taken, and the day as its session will find it.

    What the check before the session will say is not known yet.
    """
    from sciatica_desktop.domain.check import BeforeCheck
    from sciatica_desktop.viewmodels.preparing import Choice, day_of, rule_for

    choice = Choice(programme.id, programme.name, items).with_steps(known.steps)
    kept = day_of(choice, rule_for(BeforeCheck(Scores()), known, limits), known)
    return choice.items, kept._replace(
        gentle=kept.gentle or day.gentle, hamstring=kept.hamstring and day.hamstring
    )
