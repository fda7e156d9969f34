"""The words of the tables below the plots: counts of what was written, and never a cause."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.effects import (
    EFFECT_LEAST,
    MORNING_LEAST,
    Effect,
    ExerciseRow,
    MorningRow,
    Mornings,
)
from sciatica_desktop.ui.wording.trend_panels import part_name, shown
from sciatica_desktop.ui.wording.trends import slope_words
from sciatica_desktop.viewmodels.trend_data import TrendData
from sciatica_desktop.viewmodels.trend_tables import TrendTables

translate = QCoreApplication.translate


def morning_warning() -> str:
    """Return the sentence that stands under the 2 x 3 table (clinical.md 7.3)."""
    return translate(
        "Trends",
        "Days you chose to exercise may differ from days you did not, for example because you "
        "skip when it hurts.",
    )


def effect_caption() -> str:
    """Tell what the columns of the exercises are."""
    return translate(
        "Trends",
        "Leg pain right after the session against right before it, in sessions with this exercise; "
        "and leg pain the next morning against that morning, on days with it: lower, same, "
        "higher. Counts of what you wrote; they cannot tell why.",
    )


def signed(value: float) -> str:
    """Return a difference with its sign."""
    size = shown(abs(value))
    return size if not value else f"{'+' if value > 0 else '−'}{size}"


def effect_words(after: Effect) -> str:
    """Tell what was rated right after the sessions."""
    if not after.enough:
        template = translate("Trends", "right after: not enough yet, {n} more")
        return template.format(n=EFFECT_LEAST - after.n)
    template = translate(
        "Trends",
        "right after: lower {lower}, same {same}, higher {higher}, median {median} of {n}",
    )
    words = template.format(
        lower=after.lower,
        same=after.same,
        higher=after.higher,
        median=signed(after.median or 0.0),
        n=after.n,
    )
    if after.at_zero:
        zero = translate("Trends", "{n} began at 0 and could not go lower")
        words += "; " + zero.format(n=after.at_zero)
    return words


def three(row: MorningRow) -> str:
    """Return lower, same and higher as they stand in the table."""
    return f"{row.lower} · {row.same} · {row.higher}"


def morning_words(row: MorningRow) -> str:
    """Tell the counts of one row."""
    template = translate("Trends", "lower {lower}, same {same}, higher {higher}")
    return template.format(lower=row.lower, same=row.same, higher=row.higher)


def exercise_words(row: ExerciseRow, name: str) -> str:
    """Tell one row of the table in a sentence."""
    done = translate("Trends", "{name}: done {n} times").format(name=name, n=row.done)
    stopped = translate("Trends", "stopped because it hurt: {n}").format(n=row.stopped)
    morning = translate("Trends", "next morning: not enough yet")
    if row.mornings.enough:
        words = morning_words(row.mornings.with_session)
        morning = translate("Trends", "next morning: {counts}").format(counts=words)
    return "; ".join((done, effect_words(row.after), stopped, morning)) + "."


def mornings_missing(mornings: Mornings) -> str:
    """Tell how many mornings are there and how many are wanted."""
    template = translate(
        "Trends",
        "Not enough yet: {a} of {least} mornings after days with a session, {b} of {least} after "
        "days without.",
    )
    return template.format(a=mornings.with_session.n, b=mornings.without.n, least=MORNING_LEAST)


def facts(data: TrendData, tables: TrendTables) -> list[tuple[str, str]]:
    """Return what else can be counted in this time, as names and values."""
    days, rated = tables.high_pain
    moves = tables.moves
    minutes = round(sum(data.minutes.values()))
    flare_days = {
        number
        for flare in data.flares
        for number in range(
            max(flare.first, data.first).toordinal(),
            min(flare.last or data.last, data.last).toordinal() + 1,
        )
    }
    between = translate("Trends", "between {low} and {high}")
    usual = [
        (
            translate("Trends", "{part}, most of the last 28 days").format(part=part_name(part)),
            between.format(low=shown(bands[-1].low), high=shown(bands[-1].high)),
        )
        for part in Part
        if (bands := data.part(part).usual)
    ]
    direction = translate("Trends", "{part}, direction")
    slopes = [
        (direction.format(part=part_name(part)), slope_words(tables.slopes[part]))
        for part in Part
        if data.part(part).typical
    ]
    of_days = translate("Trends", "{x} of {y} days with a rating")
    moved = translate("Trends", "up {up}, same {same}, down {down}")
    spent = translate("Trends", "on {n} days, {h} h {min} min in all")
    return [
        *usual,
        *slopes,
        (translate("Trends", "Leg pain of 7 or more"), of_days.format(x=days, y=rated)),
        (
            translate("Trends", "Lowest point after sessions"),
            moved.format(up=moves.up, same=moves.same, down=moves.down),
        ),
        (
            translate("Trends", "Sessions"),
            spent.format(n=len(data.minutes), h=minutes // 60, min=minutes % 60),
        ),
        (translate("Trends", "Days in a flare"), str(len(flare_days))),
        (translate("Trends", "Most days in a row without a rating"), str(tables.longest_gap)),
    ]
