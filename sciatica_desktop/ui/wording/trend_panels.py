"""Every panel of Trends in words, for those who do not see it; and the line that reads a day out."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.ui.wording.check import lowest_short
from sciatica_desktop.ui.wording.trends import (
    long_day,
    number,
    short_day,
)
from sciatica_desktop.viewmodels.trend_data import PartTrend, TrendData

translate = QCoreApplication.translate
NOTE_LETTERS = 48  # of a note that the read-out shows; the diary shows all of it
FOUR_WEEKS = timedelta(days=28)


class Told(NamedTuple):
    """A few words of the read-out and the role of their colour."""

    words: str
    role: str = "ink2"


def shown(value: Fraction | float | None) -> str:
    """Return a value with at most one decimal, or a dash for none.

    A float is taken for the plain fraction that it nearly is, so that 4.35 is rounded up.
    """
    return "–" if value is None else number(one_decimal(Fraction(value).limit_denominator(10_000)))


def part_name(part: Part) -> str:
    """Name leg or back."""
    return translate("Trends", "Leg") if part is Part.LEG else translate("Trends", "Back")


def day_pieces(data: TrendData, day: date, name_of: Callable[[str], str]) -> list[Told]:
    """Return what the read-out says of a day, the date first."""
    pieces = [Told(short_day(day, data.last), "ink")]
    for part, role in ((Part.LEG, "accent"), (Part.BACK, "back")):
        value = shown(data.part(part).values.get(day))
        pieces.append(Told(f"{part_name(part)} {value}", role))
    past = [
        f"{part_name(part)} {shown(data.part(part).day_values[day])}"
        for part in Part
        if day in data.part(part).day_values
    ]
    if past:
        words = translate("Trends", "past 24 h: {values}")
        pieces.append(Told(words.format(values=", ".join(past))))
    lowest = data.lowest.get(day)
    if lowest not in (None, Lowest.NONE):
        words = translate("Trends", "to the {place}")
        pieces.append(Told(words.format(place=lowest_short(lowest).lower())))
    if day in data.minutes:
        words = translate("Trends", "{n} min")
        pieces.append(Told(words.format(n=round(data.minutes[day])), "primary"))
    if any(flare.covers(day) for flare in data.flares):
        pieces.append(Told(translate("Trends", "flare"), "accent"))
    return pieces + [Told(words) for words in _happened(data, day, name_of)]


def _happened(data: TrendData, day: date, name_of: Callable[[str], str]) -> list[str]:
    begun = translate("Trends", "{name} begun")
    pieces = [begun.format(name=name_of(s.programme)) for s in data.starts if s.date == day]
    notes = " · ".join(" ".join(note.split()) for note in data.notes.get(day, ()))
    if notes:
        cut = f"{notes[: NOTE_LETTERS - 1].rstrip()}…" if len(notes) > NOTE_LETTERS else notes
        pieces.append(f"“{cut}”")
    return pieces


def marks_words(data: TrendData, name_of: Callable[[str], str]) -> str:
    """Tell what happened when."""
    words = [translate("Trends", "Days with a note: {n}.").format(n=len(data.notes))]
    begun = translate("Trends", "{name} begun on {date}.")
    words += [
        begun.format(name=name_of(start.programme), date=long_day(start.date))
        for start in data.starts
    ]
    flare = translate("Trends", "Flare from {first} to {last}.")
    for one in data.flares:
        last = min(one.last or data.last, data.last)
        words.append(flare.format(first=long_day(one.first), last=long_day(last)))
    return " ".join(words)


def part_words(data: TrendData, part: Part) -> str:
    """Tell what the panel of leg or back shows."""
    trend = data.part(part)
    words = [f"{was_words(trend)}."] if trend.values else []
    if trend.extent is not None:
        low, high, n = trend.extent
        template = translate("Trends", "Daily values from {low} to {high}, {n} days.")
        words.append(template.format(low=shown(low), high=shown(high), n=n))
    if trend.usual:
        template = translate("Trends", "Usual range of the last 28 days: {low} to {high}.")
        last = trend.usual[-1]
        words.append(template.format(low=shown(last.low), high=shown(last.high)))
    baseline = trend.change.baseline
    threshold = None if baseline is None else real_change_at(baseline.average)
    if threshold is not None:
        words.append(f"{threshold_words(threshold)}.")
    if trend.day_typical:
        template = translate("Trends", "Past 24 hours, typical week: {n}.")
        words.append(template.format(n=shown(trend.day_typical[-1].value)))
    return " ".join(words) or translate("Trends", "Nothing written down in this time.")


def was_words(trend: PartTrend) -> str:
    """Tell what the number of the last 7 days is, and what it was in the first week."""
    words = translate("Trends", "on average")
    if trend.now is None:
        words = translate("Trends", "needs 4 days")
    baseline = trend.change.baseline
    if baseline is None:
        return words
    was = translate("Trends", "was {n} in the first week")
    return f"{words}; {was.format(n=number(one_decimal(baseline.average)))}"


def threshold_words(score: int) -> str:
    """Tell from which score on it is a real change."""
    template = translate("Trends", "{n} or lower: a real change from your first week")
    return template.format(n=score)


def threshold_in_plot(score: int) -> str:
    """Tell it in few words, beside the level of the first week."""
    return translate("Trends", "{n} or lower: a real change").format(n=score)


def lowest_words(data: TrendData) -> str:
    """Tell on how many days each step was the lowest point."""
    steps = list(data.lowest.values())
    counts = [
        translate("Trends", "{place} on {n}").format(
            place=lowest_short(step).lower(), n=steps.count(step)
        )
        for step in Lowest
        if step in steps
    ]
    if not counts:
        return translate("Trends", "Nothing written down in this time.")
    template = translate("Trends", "Days logged by lowest point: {counts}.")
    return template.format(counts=", ".join(counts))


def recent_sessions(data: TrendData) -> int:
    """Return on how many days of the last four weeks there was a session."""
    return sum(day > data.last - FOUR_WEEKS for day in data.minutes)


def minutes_words(data: TrendData) -> str:
    """Tell how much time was spent in sessions."""
    minutes = round(sum(data.minutes.values()))
    template = translate("Trends", "Sessions on {days} days, {h} h {min} min in all.")
    return template.format(days=len(data.minutes), h=minutes // 60, min=minutes % 60)
