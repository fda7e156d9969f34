"""A diary on a real file in memory of the test, with a clock that stands still."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Rating, Scores
from sciatica_desktop.domain.record import End, Ending, ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.diary import DiaryViewModel
from tests.builders import make_catalogue, make_exercise, make_programme
from tests.fakes import FakeClock

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Room:
    """The diary, the clock and the view model on them."""

    def __init__(self, folder: Path) -> None:
        self.database = open_database(folder / "diary.db")
        self.diary, self.journal = Diary(self.database), Journal(self.database)
        self.flares, self.clock = Flares(self.database), FakeClock()

    def model(self) -> DiaryViewModel:
        return DiaryViewModel(
            make_catalogue(make_exercise(), programme=make_programme()),
            self.diary,
            self.journal,
            self.flares,
            self.clock,
            lambda: SoreLeg.RIGHT,
        )

    def rate(self, days_ago: float, note: str = "", leg: int = 4) -> Rating:
        rating = Rating(
            uuid4(), NOW - timedelta(days=days_ago), Scores(leg_right=leg, back=2), note=note
        )
        self.diary.add(rating)
        return rating

    def move(self, days_ago: float, programme: str = "small") -> SessionRecord:
        id_, begun = uuid4(), NOW - timedelta(days=days_ago)
        done = ExerciseRecord(id_, 0, "pelvic-tilt", Dose(1, 2, 20), outcome=Outcome.DONE)
        end = End(begun + timedelta(minutes=12), Ending.COMPLETE, 720)
        session = SessionRecord(id_, begun, programme, (done,), end)
        self.journal.begin(session)
        return session
