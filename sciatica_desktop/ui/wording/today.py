"""The sentences of Today."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sciatica_desktop.domain.equipment import Thing, things_for
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.scores import Lowest, Said, Scores
from sciatica_desktop.domain.suggestion import Reason, Suggestion
from sciatica_desktop.ui.wording.check import lowest_words, time_words, weekday_words

if TYPE_CHECKING:
    from sciatica_desktop.domain.rating import Rating

translate = QCoreApplication.translate
NOON, EVENING = 12, 18  # hours: an entry is of this morning, this afternoon or this evening


def day_heading(day: date) -> str:
    """Return a date as a heading: "Friday 21 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def day_letter(day: date) -> str:
    """Return the letter of a day of the week."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def minutes_words(seconds: float) -> str:
    """Return a length in whole minutes, at least one."""
    minutes = max(1, round(seconds / 60))
    if minutes == 1:
        return translate("Today", "1 minute")
    return translate("Today", "{n} minutes").format(n=minutes)


def short_minutes(seconds: float) -> str:
    """Return a length as on a card: "2 min"."""
    return translate("Today", "{n} min").format(n=max(1, round(seconds / 60)))


def count_words(count: int) -> str:
    """Return how many exercises there are."""
    if count == 1:
        return translate("Today", "1 exercise")
    return translate("Today", "{n} exercises").format(n=count)


def fact_line(seconds: float, exercises: Sequence[Exercise]) -> str:
    """Return length, number of exercises and what is needed: one line."""
    return ", ".join([minutes_words(seconds), count_words(len(exercises)), needs(exercises)])


def needs(exercises: Sequence[Exercise]) -> str:
    """Name what the exercises need: "mat and chair"."""
    words = {
        Thing.MAT: translate("Today", "mat or bed"),
        Thing.CHAIR: translate("Today", "chair"),
        Thing.BAND: translate("Today", "band"),
        Thing.WEIGHTS: translate("Today", "light weights"),
        Thing.STEP: translate("Today", "low step"),
        Thing.WARMTH: translate("Today", "warm pack"),
    }
    found = [words[thing] for thing in things_for(exercises)]
    if len(found) > 1:
        found[0] = found[0].replace(words[Thing.MAT], translate("Today", "mat"))
    if not found:
        return translate("Today", "nothing needed")
    if len(found) == 1:
        return found[0]
    return translate("Today", "{list} and {last}").format(
        list=", ".join(found[:-1]), last=found[-1]
    )


def reason_words(suggestion: Suggestion, limit: int, name_of: Callable[[str], str]) -> str:
    """Say why a programme is suggested; `limit` is the leg score that counts as calm."""
    other = "" if suggestion.other is None else name_of(suggestion.other)
    sentence = {
        Reason.FLARE: translate("Today", "In a flare: short and easy, two to four times a day."),
        Reason.EASING: _easing(suggestion),
        Reason.SORE: translate(
            "Today", "Your last score was {score}, so this one is short and easy."
        ),
        Reason.NEW: translate(
            "Today", "For the first two weeks: short and easy, spread over the day."
        ),
        Reason.PREGNANCY: translate(
            "Today", "From 16 weeks of pregnancy: no lying on your back or front."
        ),
        Reason.START: translate("Today", "A gentle place to start."),
        Reason.SETTLING: _settling(suggestion),
        Reason.CALM: translate(
            "Today",
            "Your leg was {limit} or lower on your last {days} days with an entry, "
            "so the full set is on offer.",
        ),
        Reason.CAREFUL: translate(
            "Today", "It bends more than it arches, which is kinder to a narrow or slipped spine."
        ),
        Reason.AGAIN: _again(suggestion.days),
        Reason.TOO_MUCH: translate(
            "Today",
            "The last two sessions were too much: two easy days now. A physio can help to find the "
            "right dose.",
        ),
        Reason.REST_DAY: translate(
            "Today",
            "The last session was too much: a day of rest suits now, and tomorrow this one gently.",
        ),
        Reason.GENTLY: translate(
            "Today", "The last session was too much, so this one goes on gently."
        ),
        Reason.RESTING: translate(
            "Today", "Pain went down the leg after “{other}”, so that rests for a week."
        ),
        Reason.TIME_OFF: translate("Today", "After {days} days off it begins with gentle doses."),
        Reason.GATED: translate(
            "Today", "Strength waits until your leg is {limit} or lower on most days."
        ),
        Reason.STRENGTH: translate(
            "Today",
            "Your leg was {limit} or lower on your last {days} days with an entry: "
            "a good time to grow stronger.",
        ),
        Reason.STRONGER: translate("Today", "The step before went well. This is the next one."),
        Reason.BETWEEN: translate("Today", "A day without strength: stretching fits between."),
        Reason.DONE_TODAY: translate(
            "Today", "You have done “{other}” today. This one fits beside it."
        ),
    }[suggestion.reason]
    return sentence.format(score=suggestion.score, days=suggestion.days, limit=limit, other=other)


def _easing(suggestion: Suggestion) -> str:
    if suggestion.gentle:
        return translate(
            "Today", "The flare is easing, so you can go on from here, gently at first."
        )
    return translate(
        "Today", "The flare is easing. After two gentle sessions the usual doses are on offer."
    )


def _settling(suggestion: Suggestion) -> str:
    if suggestion.score is None:
        return translate("Today", "For pain that is settling: a little of everything.")
    return translate(
        "Today", "Your last score was {score}. This is a little of everything, for settling pain."
    )


def _again(days: int | None) -> str:
    if days == 0:
        return translate("Today", "You have done this one today.")
    if days == 1:
        return translate("Today", "You did this one yesterday.")
    return translate("Today", "You did this one {days} days ago.")


def last_entry(entry: Said | None, today: date) -> str:
    """Say when the last entry was and what it says."""
    if entry is None:
        return translate("Today", "Nothing written down yet")
    when, parts = _when(entry.at, today), scores_words(entry.scores)
    return f"{when}: {parts}" if parts else when


def closed_words() -> str:
    """Say that there is a diary, which this time could not be opened."""
    return translate("Today", "Your diary could not be opened")


def _when(at: datetime, today: date) -> str:
    day = at.date()
    if day == today and at.hour < NOON:
        return translate("Today", "Last entry this morning")
    if day == today and at.hour < EVENING:
        return translate("Today", "Last entry this afternoon")
    if day == today:
        return translate("Today", "Last entry this evening")
    if (today - day).days == 1:
        return translate("Today", "Last entry yesterday")
    if 0 < (today - day).days < 7:
        return translate("Today", "Last entry on {day}").format(day=weekday_words(at))
    return translate("Today", "Last entry on {day}").format(day=day_heading(day))


def scores_words(scores: Scores) -> str:
    """Return what an entry says: "leg 3, back 2, lowest point thigh"."""
    parts = []
    if scores.leg is not None:
        parts.append(translate("Today", "leg {n}").format(n=scores.leg))
    if scores.back is not None:
        parts.append(translate("Today", "back {n}").format(n=scores.back))
    if scores.lowest not in (None, Lowest.NONE):
        place = lowest_words(scores.lowest).lower()
        parts.append(translate("Today", "lowest point {place}").format(place=place))
    return ", ".join(parts)


def saved_words(rating: "Rating") -> str:
    """Say that an entry was kept: "Saved, 9:14: leg 3, back 2, lowest point thigh"."""
    saved = translate("Today", "Saved, {time}").format(time=time_words(rating.at))
    return f"{saved}: {scores_words(rating.scores)}"


def stopped_words(programme: str, exercise: str, number: int, count: int) -> str:
    """Say where a session stopped."""
    return translate("Today", "“{programme}” stopped at {exercise}, {number} of {count}.").format(
        programme=programme, exercise=exercise, number=number, count=count
    )


def unfinished_words(programme: str) -> str:
    """Say that a session was not finished, where it is not known how far it went."""
    return translate("Today", "“{programme}” was not finished.").format(programme=programme)
