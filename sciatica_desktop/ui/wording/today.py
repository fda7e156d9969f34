"""The sentences of Today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.rating import Lowest, Rating
from sciatica_desktop.domain.suggestion import Reason
from sciatica_desktop.ui.pages.check_words import lowest_words, time_words

translate = QCoreApplication.translate


def day_heading(day: date) -> str:
    """Return today's date as a heading."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def minutes_words(seconds: float) -> str:
    """Return a length in whole minutes, at least one."""
    minutes = max(1, round(seconds / 60))
    if minutes == 1:
        return translate("Today", "1 minute")
    return translate("Today", "{n} minutes").format(n=minutes)


def fact_line(seconds: float, exercises: Sequence[Exercise]) -> str:
    """Return length, number of exercises and what is needed."""
    count = translate("Today", "{n} exercises").format(n=len(exercises))
    return ", ".join([minutes_words(seconds), count, *needs(exercises)])


def needs(exercises: Sequence[Exercise]) -> list[str]:
    """Name the furniture that the exercises need, each once."""
    words = {
        "mat": translate("Today", "mat"),
        "bed": translate("Today", "bed"),
        "chair": translate("Today", "chair"),
        "band": translate("Today", "band"),
        "dumbbells": translate("Today", "dumbbells"),
        "step": translate("Today", "step"),
        "wall": translate("Today", "wall"),
    }
    first = [e.equipment[0] for e in exercises if e.equipment]
    found = [
        word for key, word in words.items() if any(key in entry.split(" or ")[0] for entry in first)
    ]
    return [translate("Today", " and ").join(found[:3])] if found else []


def reason_words(reason: Reason) -> str:
    """Say why a programme is suggested."""
    return {
        Reason.FLARE: translate("Today", "A flare: short and easy, two to four times a day."),
        Reason.SORE: translate("Today", "You are sore today, so this one is for easing."),
        Reason.START: translate("Today", "A gentle place to start. Nothing here is hard."),
        Reason.CALM_START: translate("Today", "A calm mix of eight moves for settling pain."),
        Reason.AGAIN: translate("Today", "You did this one last. Your body knows it."),
        Reason.TIME_OFF: translate("Today", "After some days off, it starts lighter."),
        Reason.GATED: translate("Today", "Strength can wait until the leg is calmer."),
    }[reason]


def last_entry(rating: Rating | None, today: date) -> str:
    """Say when the last entry was and what it says."""
    if rating is None:
        return translate("Today", "Nothing written down yet")
    day = rating.at.date()
    if day == today:
        when = translate("Today", "Last entry today, {time}").format(time=time_words(rating.at))
    elif (today - day).days == 1:
        when = translate("Today", "Last entry yesterday")
    else:
        when = translate("Today", "Last entry on {day}").format(day=day_heading(day))
    parts = scores_words(rating)
    return f"{when}: {parts}" if parts else when


def scores_words(rating: Rating) -> str:
    """Return what an entry says: "leg 3, back 2, lowest point thigh"."""
    scores, parts = rating.scores, []
    if scores.leg is not None:
        parts.append(translate("Today", "leg {n}").format(n=scores.leg))
    if scores.back is not None:
        parts.append(translate("Today", "back {n}").format(n=scores.back))
    if scores.lowest not in (None, Lowest.NONE):
        place = lowest_words(scores.lowest).lower()
        parts.append(translate("Today", "lowest point {place}").format(place=place))
    return ", ".join(parts)
