"""Any rating, session, flare, profile and preferences.

What is drawn from stands at the level of the module: making it for each draw costs more than the draw.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar
from uuid import UUID

from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Dose, DoseName
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.plan import Phase, PhaseKind, Side
from sciatica_desktop.domain.rating import (
    Context,
    Lowest,
    Numbness,
    Rating,
    Scores,
    Series,
    Strength,
)
from sciatica_desktop.domain.record import (
    AfterCheck,
    End,
    Ending,
    ExerciseRecord,
    Feeling,
    Later,
    Light,
    NextDay,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer

ids = st.uuids()
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
offsets = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda m: timezone(timedelta(minutes=m)))
moments = st.builds(
    lambda at, zone: at.replace(tzinfo=UTC).astimezone(zone),
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001
    offsets,
)


T = TypeVar("T")


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


scores = st.builds(
    Scores,
    *[maybe(st.integers(0, 10))] * 3,
    maybe(st.sampled_from(Lowest)),
    maybe(st.sampled_from(Numbness)),
    maybe(st.sampled_from(Strength)),
)
series, contexts = st.sampled_from(Series), st.sampled_from(Context)
maybe_ids = maybe(ids)


@st.composite
def ratings(draw: st.DrawFn) -> Rating:
    said = draw(scores)
    note = draw(texts)
    if said.empty and not note.strip():
        note = "only a note"
    return Rating(
        draw(ids),
        draw(moments),
        said,
        draw(series),
        draw(contexts),
        note,
        draw(maybe_ids),
    )


seconds = st.floats(0, 10_000)
doses = st.builds(Dose, st.integers(1, 9), st.integers(1, 30), st.integers(0, 600))


done = st.builds(
    ExerciseRecord,
    st.just(UUID(int=0)),
    st.just(0),
    st.sampled_from(["walking", "pelvic-tilt", "glute-bridge"]),
    doses,
    st.sampled_from(DoseName),
    maybe(st.sampled_from(Side)),
    st.integers(0, 200),
    seconds,
    st.sampled_from(Outcome),
    maybe(st.sampled_from(Light)),
    maybe(st.sampled_from(StopReason)),
    maybe(st.sampled_from(QuickAnswer)),
    maybe(st.sampled_from(Lowest)),
)


@st.composite
def exercises(draw: st.DrawFn, session: UUID, number: int) -> ExerciseRecord:
    return replace(draw(done), session=session, number=number)


laters = st.builds(
    Later,
    maybe(st.booleans()),
    maybe(st.booleans()),
    maybe(st.booleans()),
    maybe(st.booleans()),
    maybe(st.sampled_from(NextDay)),
)


checks = st.builds(AfterCheck, maybe(st.sampled_from(Feeling)), maybe(st.integers(0, 10)))
ends = st.builds(End, moments, st.sampled_from(Ending), seconds)
ENDS = {None: maybe(ends), True: ends, False: st.none()}
programmes = st.sampled_from(["eight-simple", "first-days"])
some_done = st.lists(done, max_size=4)


@st.composite
def sessions(draw: st.DrawFn, ended: bool | None = None) -> SessionRecord:
    session = draw(ids)
    return SessionRecord(
        session,
        draw(moments),
        draw(programmes),
        tuple(replace(e, session=session, number=n) for n, e in enumerate(draw(some_done))),
        draw(ENDS[ended]),
        draw(checks),
        draw(laters),
    )


phases = st.builds(
    Phase,
    st.sampled_from(PhaseKind),
    st.integers(0, 9),
    st.sampled_from(["walking", "pelvic-tilt"]),
    seconds,
    maybe(seconds),
    maybe(st.sampled_from(Side)),
    maybe(st.integers(1, 9)),
    maybe(st.integers(1, 30)),
)


lengths = maybe(st.integers(0, 40_000))


@st.composite
def flares(draw: st.DrawFn) -> Flare:
    first, length = draw(days), draw(lengths)
    last = None if length is None else min(first + timedelta(length), date(2101, 1, 1))
    return Flare(draw(ids), first, last)
