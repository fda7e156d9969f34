"""A diary to measure with: `bench_diary.py BEGAN PROFILE [SESSIONS]`.

Made-up entries of somebody who has answered the questions of the first start; without a number ten
years of them: 8 000 sessions of six exercises and 40 000 ratings.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings

SESSIONS, DAYS = 8_000, 3650
EXERCISES = (
    *("pelvic-tilt", "knee-to-chest", "lying-knee-rolls", "glute-bridge", "walking"),
    *("bird-dog", "sit-to-stand", "hip-hinge", "nerve-slider-seated", "figure-four-supine"),
)
PROGRAMMES = ("eight-simple", "core-strength", "hips-and-glutes", "first-days")
CONTEXTS = (Context.BEFORE, Context.AFTER, *(Context.ALONE,) * 3)  # of the ratings with a session


def fill(database: Database, sessions: int) -> None:
    """Write the answers and the entries."""
    random, now = Random(1), datetime.now(UTC).replace(hour=9)
    settings = Settings(database)
    settings.put_profile(replace(settings.profile(), old_enough=True))
    with database.transaction():
        for number in range(sessions):
            begun = now - timedelta(days=number * DAYS / SESSIONS)
            session = write_session(Journal(database), random, number, begun)
            write_ratings(Diary(database), random, session, noted=number % 4 == 0)
            if number % 200 == 100:
                first = begun.date()
                flare = Flare(new_key(random), first, first + timedelta(days=6))
                Flares(database).put(flare)


def write_session(journal: Journal, random: Random, number: int, begun: datetime) -> SessionRecord:
    """Write a session of six exercises, all of them done."""
    key, dose = new_key(random), Dose(1, 10, 5)
    done = tuple(
        ExerciseRecord(
            key, place, random.choice(EXERCISES), dose, seconds=100, reps=10, outcome=Outcome.DONE
        )
        for place in range(6)
    )
    session = SessionRecord(key, begun, PROGRAMMES[number // 60 % len(PROGRAMMES)], done)
    journal.begin(session)
    journal.finish(key, begun + timedelta(minutes=15), Ending.COMPLETE, 900)
    return session


def write_ratings(diary: Diary, random: Random, session: SessionRecord, *, noted: bool) -> None:
    """Write the ratings of a session; a note stands beside the first, if one does."""
    for context in CONTEXTS:
        scores = Scores(
            leg_right=random.randint(0, 8),
            back=random.randint(0, 6),
            lowest=random.choice(list(Lowest)),
        )
        at = session.begun + timedelta(minutes=random.randint(0, 300))
        note = "sat for long" if noted and context is Context.BEFORE else ""
        diary.add(
            Rating(new_key(random), at, scores, context=context, session=session.id, note=note)
        )


def new_key(random: Random) -> UUID:
    """Return a key; the same ones in every run."""
    return UUID(int=random.getrandbits(128), version=4)


if __name__ == "__main__":
    profile, *most = sys.argv[2:]
    with open_database(Path(profile) / "diary.db") as diary:
        fill(diary, int(most[0]) if most else SESSIONS)
    print("{}")
