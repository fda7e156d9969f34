"""Which dates stand on the time axis: weeks, months or years, as many as there is room for."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

AXIS = 64  # px left of every panel, so that they line up
MOST = 8
YEAR = 330  # from here on a month needs its year
DAYS, WEEKS, MONTHS = 16, 62, 1100  # the longest stretch, in days, that is marked so

Mark = tuple[float, str]


def time_marks(first: date, last: date) -> list[Mark]:
    """Return ordinals and words for the dates to mark between two dates."""
    length = (last - first).days
    if length <= WEEKS:
        monday = first + timedelta(days=-first.weekday() % 7)
        every = 2 if length <= DAYS else 7
        start = first if length <= DAYS else monday
        days = [start + timedelta(days=n) for n in range(0, (last - start).days + 1, every)]
        return [(float(day.toordinal()), _words(day, "d MMM")) for day in _thinned(days)]
    months = [_month(n) for n in range(_number(first), _number(last) + 1)]
    months = [month for month in months if first <= month]
    if length <= MONTHS:
        form = "d MMM" if length < YEAR else "MMM yyyy"
        return [(float(day.toordinal()), _words(day, form)) for day in _thinned(months)]
    years = [month for month in months if month.month == 1]
    return [(float(day.toordinal()), _words(day, "yyyy")) for day in _thinned(years)]


def _thinned(days: list[date]) -> list[date]:
    """Leave out all but every second, third or so, so that the words do not touch."""
    every = -(-len(days) // MOST) or 1
    return days[(len(days) - 1) % every :: every]


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _words(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
