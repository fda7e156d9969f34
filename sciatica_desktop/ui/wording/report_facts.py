"""The facts of the page for the clinician, one paragraph each: a name and what there is to say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.activity import RatedActivity
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.safety.direction_diary import Counts
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.trends.report import Report, Stopped
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.ui.wording.check import lowest_short
from sciatica_desktop.ui.wording.report import (
    brief_day,
    days_words,
    ending_count,
    flare_words,
    spent_words,
    stop_words,
    times_words,
)
from sciatica_desktop.ui.wording.trends import number

translate = QCoreApplication.translate

MOST_PROGRAMMES = 3


NameOf = Callable[[str], str]
"""Returns how an exercise or a programme is called."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One paragraph; the name stands before it in bold."""

    name: str
    words: str


def fact_lines(report: Report, name_of: NameOf, most: int) -> tuple[Fact, ...]:
    """Return every fact of the page, also where it is that there is none.

    Of stopped exercises and flares at most so many are named, and the rest are counted.
    """
    return (
        Fact(translate("Report", "Lowest point:"), _lowest(report)),
        Fact(translate("Report", "Lowest point after sessions:"), _moves(report)),
        *(_direction(direction, counts) for direction, counts in report.directions),
        Fact(translate("Report", "Leg pain just after sessions:"), _after(report)),
        Fact(translate("Report", "High-pain days (leg 7 or more):"), _high(report)),
        Fact(translate("Report", "Numbness and strength:"), _nerve(report)),
        Fact(translate("Report", "Sessions done:"), _sessions(report, name_of)),
        Fact(translate("Report", "Exercises stopped:"), _stopped(report, name_of, most)),
        Fact(translate("Report", "Flares:"), _flares(report, most)),
        *_activities(report, most),
    )


def _lowest(report: Report) -> str:
    if report.lowest is None:
        return translate("Report", "answered on fewer than 7 days")
    counts = zip(Lowest, report.lowest, strict=True)
    found = [f"{lowest_short(step).lower()} {count}" for step, count in counts if count]
    total = days_words(sum(report.lowest))
    return translate("Report", "{counts} (of {days})").format(counts=", ".join(found), days=total)


def _moves(report: Report) -> str:
    moves = report.moves
    total = moves.up + moves.same + moves.down
    if not total:
        return translate("Report", "not answered")
    template = translate("Report", "moved up {up}, same place {same}, moved down {down} (of {n})")
    return template.format(up=moves.up, same=moves.same, down=moves.down, n=total)


def _direction(direction: Direction, counts: Counts) -> Fact:
    name = {
        Direction.BENDING: translate("Report", "After bending exercises:"),
        Direction.ARCHING: translate("Report", "After arching exercises:"),
    }[direction]
    template = translate("Report", "leg pain moved up {up}, same {same}, moved down {down}")
    words = template.format(up=counts.moved_up, same=counts.same, down=counts.moved_down)
    return Fact(name, words)


def _after(report: Report) -> str:
    after = report.after_sessions
    if not after.enough or after.median is None:
        return translate("Report", "fewer than 5 sessions with both checks")
    template = translate("Report", "lower {low}, same {same}, higher {high} (of {n}), median {m}")
    change = number(one_decimal(Fraction(after.median)))
    signed = f"+{change}" if after.median > 0 else change.replace("-", "−")
    words = template.format(
        low=after.lower, same=after.same, high=after.higher, n=after.n, m=signed
    )
    if after.at_zero:
        words += translate("Report", "; {n} more began at 0").format(n=after.at_zero)
    return words


def _high(report: Report) -> str:
    high, rated = report.high_pain
    template = translate("Report", "{n} of {days} with a leg rating")
    return template.format(n=high, days=days_words(rated))


def _nerve(report: Report) -> str:
    signs = report.nerve
    found = [
        f"{name} {_dates(days, report.last)}"
        for name, days in (
            (translate("Report", "new numbness"), signs.new_numb),
            (translate("Report", "more numb than usual"), signs.more_numb),
            (translate("Report", "leg weaker than usual"), signs.weaker),
        )
        if days
    ]
    return "; ".join(found) or translate("Report", "no change written down")


def _dates(days: tuple[date, ...], last: date) -> str:
    """Name a few dates; count many, and name the last."""
    if len(days) <= 3:
        return ", ".join(brief_day(day, last) for day in days)
    template = translate("Report", "on {days}, last {date}")
    return template.format(days=days_words(len(days)), date=brief_day(days[-1], last))


def _sessions(report: Report, name_of: NameOf) -> str:
    done = report.sessions
    if not done.sessions:
        return translate("Report", "none")
    template = translate("Report", "{n} on {days}, {time}")
    words = [
        template.format(
            n=done.sessions, days=days_words(done.days), time=spent_words(done.minutes)
        ),
        ", ".join(ending_count(ending, count) for ending, count in done.endings),
        _listed((f"{name_of(p)} {count}" for p, count in done.programmes), MOST_PROGRAMMES),
    ]
    return "; ".join(words)


def _stopped(report: Report, name_of: NameOf, most: int) -> str:
    if not report.stopped:
        return translate("Report", "none")
    return _listed((_one_stopped(one, report.last, name_of) for one in report.stopped), most, "; ")


def _one_stopped(one: Stopped, last: date, name_of: NameOf) -> str:
    if len(one.reasons) == 1:
        why = stop_words(one.reasons[0][0])
    else:
        why = ", ".join(f"{stop_words(reason)} {count}" for reason, count in one.reasons)
    template = translate("Report", "{name} {times} ({why}; last {date})")
    return template.format(
        name=name_of(one.exercise),
        times=times_words(one.times),
        why=why,
        date=brief_day(one.last, last),
    )


def _flares(report: Report, most: int) -> str:
    if not report.flares:
        return translate("Report", "none declared")
    spans = _listed((flare_words(f, report.last) for f in reversed(report.flares)), most)
    total = days_words(report.flare_days)
    return translate("Report", "{spans} (in all {days})").format(spans=spans, days=total)


def _activities(report: Report, most: int) -> tuple[Fact, ...]:
    """Return how the person's own activities went; nothing where none was rated."""
    if not report.activities:
        return ()
    name = translate("Report", "Activities (0 cannot do, 10 as good as before):")
    lines = (_one_activity(one, report.last) for one in report.activities)
    return (Fact(name, _listed(lines, most, "; ")),)


def _one_activity(one: RatedActivity, last: date) -> str:
    latest = brief_day(one.latest, last)
    score = one.scores[one.latest]
    if one.first == one.latest:
        template = translate("Report", "{name} {score} ({date})")
        return template.format(name=one.name, score=score, date=latest)
    template = translate("Report", "{name} from {before} ({first}) to {score} ({date})")
    return template.format(
        name=one.name,
        before=one.scores[one.first],
        first=brief_day(one.first, last),
        score=score,
        date=latest,
    )


def notes_fact(notes: Mapping[date, tuple[str, ...]], last: date, most: int) -> Fact:
    """Return the newest notes, each of them whole, and say how many more there are."""
    found = [
        f"{brief_day(day, last)}: {' '.join(note.split())}"
        for day in sorted(notes, reverse=True)
        for note in notes[day]
    ]
    name = translate("Report", "Notes:")
    if found and not most:
        return Fact(name, translate("Report", "{n} in the diary").format(n=len(found)))
    return Fact(name, _listed(found, most, " · ") or translate("Report", "none"))


def _listed(words: Iterable[str], most: int, between: str = ", ") -> str:
    """Join words; say how many more there are than can be named."""
    found = list(words)
    if len(found) > most:
        more = translate("Report", "and {n} more").format(n=len(found) - most)
        found = [*found[:most], more]
    return between.join(found)
