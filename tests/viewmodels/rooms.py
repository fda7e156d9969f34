"""A real diary in a scratch folder, for view models that look at it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, SessionRecord
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.thresholds import load_thresholds
from tests.content import read, real_catalogue
from tests.fakes import FakeClock

CATALOGUE: Catalogue = real_catalogue()
LIMITS: Thresholds = load_thresholds(read)


@dataclass
class Rooms:
    """The storage of one person and a clock that stands at 9 on a Saturday."""

    database: Database
    clock: FakeClock

    def __post_init__(self) -> None:
        self.diary = Diary(self.database)
        self.journal = Journal(self.database)
        self.flares = Flares(self.database)
        self.settings = Settings(self.database)

    def rate(
        self,
        days_ago: float = 0,
        scores: Scores | None = None,
        *,
        leg_right: int | None = None,
        back: int | None = None,
    ) -> Rating:
        """Write a rating down."""
        at = self.clock.wall() - timedelta(days=days_ago)
        rating = Rating(uuid4(), at, scores or Scores(leg_right=leg_right, back=back))
        self.diary.add(rating)
        return rating

    def session(
        self,
        days_ago: float = 0,
        programme: str = "eight-simple",
        seconds: float | None = 900,
        *,
        exercise: str = "pelvic-tilt",
        quick: QuickAnswer | None = None,
        checks: tuple[Scores, Scores] | None = None,
        ending: Ending = Ending.COMPLETE,
    ) -> SessionRecord:
        """Write a session down; without seconds it never ended. `checks`: before and after it."""
        key, begun = uuid4(), self.clock.wall() - timedelta(days=days_ago)
        done = ExerciseRecord(key, 0, exercise, Dose(1, 5, 3), seconds=60, reps=5, quick=quick)
        record = SessionRecord(key, begun, programme, (done,))
        self.journal.begin(record)
        if seconds is not None:
            ended = begun + timedelta(seconds=seconds)
            self.journal.finish(key, ended, ending, seconds)
        for scores, context in zip(checks or (), (Context.BEFORE, Context.AFTER), strict=False):
            at = begun + timedelta(seconds=0 if context is Context.BEFORE else seconds or 0)
            self.diary.add(Rating(uuid4(), at, scores, context=context, session=key))
        return record


def make_rooms(folder: Path) -> Rooms:
    return Rooms(open_database(folder / "diary.db"), FakeClock())
