"""The words of the page for the clinician and of pictures of the trends."""

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.record import Ending, StopReason
from sciatica_desktop.domain.trends.calendar import Unit
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.wording.questions import plain
from sciatica_desktop.ui.wording.trends import headline
from sciatica_desktop.viewmodels.trend_data import TrendData

translate = QCoreApplication.translate

UNMISTAKABLE = timedelta(days=360)


def long_day(day: date) -> str:
    """Return a date with its year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def brief_day(day: date, last: date) -> str:
    """Return a date in few letters; with its year where `last` is too far for one without."""
    form = "d MMM yy" if abs(last - day) > UNMISTAKABLE else "d MMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def period_words(first: date, last: date) -> str:
    """Return a period, the year once where it is the same."""
    if first == last:
        return long_day(last)
    begin = QDate(first.year, first.month, first.day)
    form = "d MMMM" if first.year == last.year else "d MMMM yyyy"
    template = translate("Report", "{first} to {last}")
    return template.format(first=QLocale().toString(begin, form), last=long_day(last))


def week_words(first: date, last: date) -> str:
    """Return the dates of one week."""
    return f"{brief_day(first, first)} – {brief_day(last, last)}"


def mark_words(day: date, unit: Unit) -> str:
    """Return the words of a mark on the time axis."""
    form = {Unit.MONTH: "MMM yyyy", Unit.YEAR: "yyyy"}.get(unit, "d MMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def title_words(first: date, last: date) -> str:
    """Return the title of a picture of the trends."""
    template = translate("Report", "Pain diary, {period}")
    return template.format(period=period_words(first, last))


def sample_words() -> str:
    """Mark what was made from the sample diary."""
    return translate("Report", "SAMPLE DIARY, MADE UP")


def nothing_words() -> str:
    """Say that a period is empty."""
    return translate("Report", "Nothing was written down in this period.")


def shows_nothing(data: TrendData) -> bool:
    """Tell whether nothing was written down in the period, whatever there was before."""
    return not (data.dots or data.day_dots or data.minutes or data.lowest or data.notes)


def summary_words(data: TrendData) -> str:
    """Say in words what a picture of the trends shows."""
    if shows_nothing(data):
        return nothing_words()
    parts = [logged_words(data.logged, data.possible)]
    parts += [headline(part, data.part(part).change) for part in Part]
    return plain(". ".join(parts)).replace("..", ".")


def logged_words(logged: int, possible: int) -> str:
    """Return how many days were logged."""
    return translate("Report", "{n} of {all} days logged").format(n=logged, all=possible)


def counted_words(day: date) -> str:
    """Tell that the person chose where the first week is looked for."""
    return translate("Report", "first week counted from {date}").format(date=long_day(day))


def score_words(value: Decimal | None) -> str:
    """Return a score with exactly one decimal, so that columns line up; a dash without one."""
    return "–" if value is None else QLocale().toString(float(value), "f", 1)


def real_change_words(score: int) -> str:
    """Name the line of real change."""
    template = translate("Report", "dashed: {n} or lower is a real change")
    return template.format(n=score)


def sore_leg_words(leg: SoreLeg) -> str:
    """Say which leg is sore."""
    return {
        SoreLeg.LEFT: translate("Report", "Sore leg: left"),
        SoreLeg.RIGHT: translate("Report", "Sore leg: right"),
        SoreLeg.BOTH: translate("Report", "Sore legs: both"),
        SoreLeg.NEITHER: translate("Report", "Sore leg: neither"),
        SoreLeg.CHANGES: translate("Report", "Sore leg: changes sides"),
        SoreLeg.UNSURE: translate("Report", "Sore leg: not sure"),
    }[leg]


def stop_words(reason: StopReason | None) -> str:
    """Say why an exercise was stopped."""
    if reason is None:
        return translate("Report", "no reason given")
    return {
        StopReason.CHOICE: translate("Report", "own choice"),
        StopReason.BACK: translate("Report", "back pain"),
        StopReason.LEG: translate("Report", "leg pain"),
        StopReason.FURTHER_DOWN: translate("Report", "pain further down the leg"),
        StopReason.TINGLING: translate("Report", "tingling or numbness"),
        StopReason.JOINT: translate("Report", "a joint hurt"),
        StopReason.WEAK: translate("Report", "leg felt weak"),
        StopReason.WARNING_SIGN: translate("Report", "a warning sign"),
        StopReason.UNWELL: translate("Report", "felt unwell"),
    }[reason]


def ending_count(ending: Ending, count: int) -> str:
    """Say how many sessions ended in a way."""
    template = {
        Ending.COMPLETE: translate("Report", "{n} complete"),
        Ending.EARLY: translate("Report", "{n} finished early"),
        Ending.STOPPED: translate("Report", "{n} stopped by a safety rule"),
        Ending.PARTIAL: translate("Report", "{n} cut off"),
    }[ending]
    return template.format(n=count)


def spent_words(minutes: int) -> str:
    """Say how long it took in all."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("Report", "{n} minutes").format(n=minutes)
    return translate("Report", "{h} h {min} min").format(h=hours, min=rest)


def times_words(times: int) -> str:
    """Say how often."""
    if times == 1:
        return translate("Report", "once")
    if times == 2:
        return translate("Report", "twice")
    return translate("Report", "{n} times").format(n=times)


def days_words(days: int) -> str:
    """Say how many days."""
    if days == 1:
        return translate("Report", "1 day")
    return translate("Report", "{n} days").format(n=days)


def flare_words(flare: Flare, last: date) -> str:
    """Say from when to when a flare lasted; `last` is the last day of the page."""
    first = brief_day(flare.first, last)
    if flare.last is None:
        return translate("Report", "since {first}").format(first=first)
    if flare.last == flare.first:
        return first
    return f"{first} – {brief_day(flare.last, last)}"


def definitions() -> str:
    """Return the small print: how each number was worked out (clinical.md 7.2)."""
    return translate(
        "Report",
        "Ratings are the person's own, 0 (no pain) to 10 (worst). Days are local calendar dates. "
        "Daily value: mean of a day's ratings, without those during or after a session. Leg: the "
        "higher of the two legs. Weekly average: mean of the daily values, with at least 4 of 7 days "
        "logged; range: lowest to highest daily value. First week: the earliest 7 days in a row "
        "that begin on a logged day and have 4 logged; looked for anew after 28 days without an "
        "entry, or from a day that the person chose. Typical week: median of the last 7 days, "
        "with 4 logged. Usual range: 10th to 90th percentile of the last 28 days, with 14 logged. "
        "Real change: at least 2 points (3 from 8 up) and 30 % below the first week. Lowest point: "
        "the lowest-down answer of the day. Moved up or down: before against after a session. "
        "Flares are declared by the person. Days without an entry are left out, never filled in; "
        "lines break over more than 2 of them.",
    )
