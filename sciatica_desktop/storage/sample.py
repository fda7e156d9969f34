"""A made-up diary of 120 days: nobody's pain, the same for the same seed and day."""

from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Country, Eases, Gear, Profile, SoreLeg
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.rating import (
    Context,
    Lowest,
    Numbness,
    Rating,
    Scores,
    Series,
    Strength,
)
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.red_flags import ScreenState
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.sample_course import (
    ACTIVITIES,
    DAYS,
    FLARE,
    NOTES,
    QUESTIONS,
    activity_score,
    body_on,
    programme_on,
    zone_on,
)
from sciatica_desktop.storage.sample_session import made_up_session
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.told import Told
from sciatica_desktop.storage.wishes import write_wishes

SAMPLE_FACT = "sample"
_SEED = 90


def write_sample(
    database: Database, catalogue: Catalogue, now: datetime, seed: int = _SEED
) -> None:
    """Write the sample into an empty diary; its last day is yesterday.

    The fact "sample" marks the diary as made up.
    """
    yesterday = now.date() - timedelta(days=1)
    with database.transaction():
        _Sample(database, catalogue, yesterday, seed).write()


def new_id(random: Random) -> UUID:
    """Return an id that the seed decides."""
    return UUID(int=random.getrandbits(128), version=4)


class _Sample:
    """One filling: the tables, the days and the dice."""

    def __init__(self, database: Database, catalogue: Catalogue, last: date, seed: int) -> None:
        self._database = database
        self._diary, self._journal = Diary(database), Journal(database)
        self._catalogue = catalogue
        self._first = last - timedelta(days=DAYS - 1)
        self._random = Random(seed)
        self._notes = dict(NOTES)

    def write(self) -> None:
        self._person()
        for day in range(DAYS):
            if body_on(day).logged(self._random):
                self._day(day)
        first, last = (self._first + timedelta(days=day) for day in FLARE)
        Flares(self._database).put(Flare(new_id(self._random), first, last))
        self._activities()

    def _person(self) -> None:
        settings = Settings(self._database)
        settings.put_profile(
            Profile(
                old_enough=True,
                sore_leg=SoreLeg.LEFT,
                lowest=Lowest.CALF,
                spell_began=self._first - timedelta(days=9),
                eases=Eases.CHANGING,
                codes=frozenset[Code](),
                floor=True,
                country=Country.UK,
                gear=frozenset({Gear.BAND}),
            )
        )
        settings.put_screen(
            ScreenState(last_full=self._at(DAYS - 3, 8), last_short=self._at(DAYS - 2, 8))
        )
        told, answered = Told(settings), self._at(DAYS - 9, 8)
        told.answer(Ask.LONG_SPELL, AskReply.ASKED, answered)
        told.answer(Ask.STIFF_MORNINGS, AskReply.NO, answered)
        told.say("wait", answered)
        write_wishes(settings, Wishes(questions=QUESTIONS), self._at(DAYS - 3, 20))
        settings.note_fact(SAMPLE_FACT, {"days": DAYS}, self._at(DAYS - 1, 0))

    def _activities(self) -> None:
        kept = Activities(self._database)
        for place, (name, start) in enumerate(ACTIVITIES):
            activity = Activity(new_id(self._random), name, place)
            kept.put(activity)
            for day in range(2, DAYS, 7):
                if body_on(day).logged(self._random):
                    score = activity_score(day, start, self._random)
                    kept.rate(activity.id, self._first + timedelta(days=day), score)

    def _day(self, day: int) -> None:
        random = self._random
        if random.random() < 0.8:
            self._rate(day, random.gauss(7.7, 0.4), Context.ALONE)
        programme = programme_on(day, random)
        if programme is not None:
            self._session(day, programme)
        if random.random() < 0.35:
            self._rate(day, random.gauss(21.0, 0.6), Context.ALONE)
        if random.random() < 0.25:
            self._rate(day, 22.5, Context.ALONE, series=Series.DAY)

    def _session(self, day: int, programme: str) -> None:
        random, session = self._random, new_id(self._random)
        hour = random.choice((9.0, 17.5)) + random.random()
        record = made_up_session(
            session, self._at(day, hour), self._catalogue, programme, body_on(day), random
        )
        self._journal.begin(record)
        before = self._rate(day, hour - 0.02, Context.BEFORE, session=session)
        self._after(record, before)

    def _after(self, record: SessionRecord, before: Scores) -> None:
        """Most sessions end as they began or a little lower, a few higher."""
        assert record.end is not None
        change = self._random.choices((-2, -1, 0, 1), (1, 5, 8, 2))[0]
        leg, back = (max(0, (score or 0) + change) for score in (before.leg_left, before.back))
        lowest = before.lowest or Lowest.NONE
        if change < 0 and lowest > Lowest.BACK and self._random.random() < 0.4:
            lowest = Lowest(lowest - 1)
        scores = Scores(leg_left=leg, back=back, lowest=lowest)
        at = record.end.at + timedelta(minutes=1)
        self._diary.add(
            Rating(new_id(self._random), at, scores, Series.NOW, Context.AFTER, "", record.id)
        )

    def _rate(
        self,
        day: int,
        hour: float,
        context: Context,
        series: Series = Series.NOW,
        session: UUID | None = None,
    ) -> Scores:
        """Write a rating; the first of a day takes the note of that day."""
        body, note = body_on(day), self._notes.pop(day, "")
        leg, back = body.leg_at(hour, self._random), body.back_at(hour, self._random)
        numb = Numbness.MORE if leg >= 7 and self._random.random() < 0.3 else Numbness.USUAL
        scores = Scores(leg, None, back, body.lowest(leg), numb, Strength.USUAL)
        self._diary.add(
            Rating(
                new_id(self._random), self._at(day, hour), scores, series, context, note, session
            )
        )
        return scores

    def _at(self, day: int, hour: float) -> datetime:
        date_ = self._first + timedelta(days=day)
        midnight = datetime.combine(date_, time(), zone_on(day, date_))
        return midnight + timedelta(minutes=round(hour * 60))
