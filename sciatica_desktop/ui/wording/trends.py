"""The words of Trends: clinical.md 7.3 to the letter, and never what 7.4 forbids."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sciatica_desktop.domain.trends.change import Band, Change
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.spans import Span

translate = QCoreApplication.translate


def caption() -> str:
    """Return the sentence that stands under every chart."""
    return translate(
        "Trends",
        "This is your own diary. It shows what you wrote down. It cannot tell why pain changed: "
        "sciatica often gets better by itself, and it goes up and down.",
    )


def headline(part: Part, change: Change) -> str:
    """Return the sentence for leg or back, with its name in front."""
    name = translate("Trends", "Leg") if part is Part.LEG else translate("Trends", "Back")
    sentence = _sentence(change)
    if change.after_gap:
        sentence += " " + translate("Trends", "Counted from after the long break.")
    return f"<b>{name}:</b> {sentence}"


def counted_from(day: date) -> str:
    """Tell that the person chose where to count from."""
    return translate("Trends", "Counted from {date}.").format(date=long_day(day))


def _sentence(change: Change) -> str:
    by = number(change.by)
    match change.band:
        case Band.TOO_EARLY if change.come_back_after is not None:
            template = translate(
                "Trends", "Not enough days yet to say anything. Come back after {date}."
            )
            return template.format(date=day_words(change.come_back_after))
        case Band.NOT_ENOUGH_DAYS | Band.TOO_EARLY:
            template = translate("Trends", "Not enough days yet to say anything. {n} more will do.")
            return template.format(n=change.days_needed)
        case _:
            return _band_words(change.band).format(x=by)


def _band_words(band: Band) -> str:
    return {
        Band.CLEARLY_HIGHER: translate(
            "Trends",
            "Clearly higher: up by {x}. See the flare page. If it lasts a week, speak to a GP "
            "or physio.",
        ),
        Band.A_LITTLE_HIGHER: translate("Trends", "A little higher than your first week."),
        Band.ABOUT_THE_SAME: translate(
            "Trends", "About the same as your first week. Small ups and downs are normal."
        ),
        Band.LOWER_FROM_LOW: translate("Trends", "Lower by {x}."),
        Band.A_LITTLE_LOWER: translate(
            "Trends", "A little lower. That could be ordinary ups and downs."
        ),
        Band.ABOUT_HALF: translate("Trends", "About half your first week or less."),
        Band.LOWER: translate(
            "Trends",
            "Lower by {x}. In studies, a drop of about 2 points and a third was what many people "
            "called real improvement.",
        ),
    }[band]


def slope_words(a_week: float | None) -> str:
    """Tell the direction of the stretch shown, or that there is none."""
    if a_week is None:
        return translate("Trends", "no clear direction")
    size = number(Decimal(str(abs(a_week))))
    if a_week < 0:
        return translate("Trends", "lower by about {n} a week").format(n=size)
    return translate("Trends", "higher by about {n} a week").format(n=size)


def number(value: Decimal) -> str:
    """Return a number with at most one decimal, in the person's language."""
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    decimals = 0 if rounded == rounded.to_integral_value() else 1
    return QLocale().toString(float(rounded), "f", decimals)


def day_words(day: date) -> str:
    """Return a date without its year, as "4 October"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def short_day(day: date, last: date) -> str:
    """Return a date with its weekday, as "Sun 4 October", with its year if that is not the last."""
    form = "ddd d MMMM" if day.year == last.year else "ddd d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def long_day(day: date) -> str:
    """Return a date with its year, as "4 October 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def in_view_words(first: date, last: date) -> str:
    """Return a period, its months in few letters where both years have to be told."""
    if first == last:
        return long_day(last)
    begin, end = (QDate(day.year, day.month, day.day) for day in (first, last))
    forms = ("d MMMM", "d MMMM yyyy") if first.year == last.year else ("d MMM yyyy",) * 2
    words = translate("Trends", "{first} to {last}")
    locale = QLocale()
    return words.format(first=locale.toString(begin, forms[0]), last=locale.toString(end, forms[1]))


def span_words(span: Span) -> str:
    """Name a stretch of time."""
    return {
        Span.TWO_WEEKS: translate("Trends", "2 weeks"),
        Span.SIX_WEEKS: translate("Trends", "6 weeks"),
        Span.THREE_MONTHS: translate("Trends", "3 months"),
        Span.YEAR: translate("Trends", "1 year"),
        Span.ALL: translate("Trends", "All"),
    }[span]
