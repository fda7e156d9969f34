"""How the diary looks outside the program, as JSON.

The JSON form, version 1 (moments are ISO 8601 with offset, days ISO dates, what was not asked is
null; a reader passes over keys it does not know):

    format "sciatica-desktop", version 1
    ratings     id at series context leg_left leg_right back lowest numbness strength note session
    sessions    id programme begun ended ending seconds feeling effort exercises, each with
                exercise dose sets reps hold_s side reps_done seconds outcome light stop
                quick quick_lowest
                (`reps` is per side and set as planned, `reps_done` counts all; ended is null for a
                session that was broken off) and later: gone_at_45 gone_next_day spoilt still_down
                next_day, which are asked when the session is over for a while
    flares      id first last (both days belong to it; last is null while it goes on)
    activities  id name place ended scores, each with day score
    preferences, profile, screen    as the program keeps them
    facts       name: {"at", "value"}
"""

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import ExerciseRecord, SessionRecord
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.documents import encode
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings

FORMAT, VERSION = "sciatica-desktop", 1


def document(database: Database) -> dict[str, object]:
    """Return everything that the diary holds, in the form described above."""
    journal, settings = Journal(database), Settings(database)
    activities = Activities(database)
    return {
        "format": FORMAT,
        "version": VERSION,
        "ratings": [rating_as_json(rating) for rating in Diary(database).ratings()],
        "sessions": [session_as_json(session) for session in journal.everything()],
        "flares": [encode(flare) for flare in Flares(database).flares()],
        "activities": [
            encode(activity) | {"scores": _scores(activities, activity)}
            for activity in activities.everything()
        ],
        "preferences": encode(settings.preferences()),
        "profile": encode(settings.profile()),
        "screen": encode(settings.screen()),
        "facts": {name: encode(fact) for name, fact in settings.facts().items()},
    }


def _scores(activities: Activities, activity: Activity) -> list[dict[str, object]]:
    scores = activities.scores(activity.id)
    return [{"day": day.isoformat(), "score": score} for day, score in scores.items()]


def rating_as_json(rating: Rating) -> dict[str, object]:
    """Return a rating under the names of product.md 1."""
    scores = rating.scores
    return {
        "id": str(rating.id),
        "at": rating.at.isoformat(),
        "series": rating.series.value,
        "context": rating.context.value,
        "leg_left": scores.leg_left,
        "leg_right": scores.leg_right,
        "back": scores.back,
        "lowest": None if scores.lowest is None else scores.lowest.word,
        "numbness": encode(scores.numbness),
        "strength": encode(scores.strength),
        "note": rating.note,
        "session": None if rating.session is None else str(rating.session),
    }


def session_as_json(session: SessionRecord) -> dict[str, object]:
    """Return a session with its exercises."""
    return {
        **session_head(session),
        "seconds": None if session.end is None else session.end.seconds,
        "feeling": encode(session.after.feeling),
        "effort": session.after.effort,
        "later": encode(session.later),
        "exercises": [exercise_as_json(record) for record in session.exercises],
    }


def session_head(session: SessionRecord) -> dict[str, object]:
    """Return what stands beside every exercise of a session."""
    end = session.end
    return {
        "id": str(session.id),
        "programme": session.programme,
        "begun": session.begun.isoformat(),
        "ended": None if end is None else end.at.isoformat(),
        "ending": None if end is None else end.ending.value,
    }


def exercise_as_json(record: ExerciseRecord) -> dict[str, object]:
    """Return an exercise: the dose that was planned and what was done."""
    return {
        "exercise": record.exercise,
        "dose": record.dose_name.value,
        **encode(record.dose),
        "side": encode(record.side),
        "reps_done": record.reps,
        "seconds": record.seconds,
        "outcome": record.outcome.value,
        "light": encode(record.light),
        "stop": encode(record.stop),
        "quick": encode(record.quick),
        "quick_lowest": None if record.quick_lowest is None else record.quick_lowest.word,
    }
