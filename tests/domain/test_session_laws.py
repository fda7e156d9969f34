"""What holds for every session, whatever the plan and whatever a person does."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.events import (
    CountInTick,
    Event,
    ExerciseEnded,
    Halfway,
    LastSeconds,
    PhaseEnded,
    PhaseStarted,
    SessionFinished,
)
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.record import Ending, Outcome
from sciatica_desktop.domain.session import (
    COUNT_IN_S,
    CountIn,
    Finished,
    Paused,
    Running,
    Session,
    Waiting,
    advance,
    done_seconds,
    marks,
    next_deadline,
    remaining_seconds,
    start,
)
from sciatica_desktop.domain.steering import finish, next_exercise, pause, press_key, resume
from tests.builders import empty_tally
from tests.strategies import Wish, instants, plans, walks

Walk = tuple[tuple[float, Wish], ...]
timed_plans = plans(st.just(Pace()))


def walk(plan: Plan, steps: Walk) -> tuple[Session, float, list[Event]]:
    """Do as a person does, and return where it led, when, and all that happened."""
    now = 1000.0
    session, events = start(plan, now)
    happened = list(events)
    for wait, wish in steps:
        now += wait
        session, events = wish(session, now)
        happened += events
    return session, now, happened


def stopped_seconds(plan: Plan, steps: Walk) -> float:
    """Return the seconds of a walk in which the clock of the session stood still."""
    now = stopped = 0.0
    session, _ = start(plan, now)
    for wait, wish in steps:
        if isinstance(session, Paused):
            stopped += wait
        if isinstance(session, CountIn):
            stopped += min(wait, session.since + COUNT_IN_S - now)
        now += wait
        session, _ = wish(session, now)
    return stopped


def to_the_end(session: Session, now: float) -> tuple[Session, list[Event]]:
    """Let all time pass, pressing a key wherever the guide waits for one."""
    happened: list[Event] = []
    while not isinstance(session, Finished | Paused):
        now += 1_000_000
        session, events = press_key(session, now)
        happened += events
    return session, happened


@given(plans(), walks(), st.lists(instants, max_size=20))
def test_one_leap_equals_many_steps(plan: Plan, steps: Walk, waits: list[float]) -> None:
    session, now, _ = walk(plan, steps)
    stepped: Session = session
    events: tuple[Event, ...] = ()
    for wait in waits:
        now += wait
        stepped, happened = advance(stepped, now)
        events += happened
    assert advance(session, now) == (stepped, events)


@given(plans(), walks(), instants, instants)
def test_pause_and_resume_lose_no_time(plan: Plan, steps: Walk, rest: float, later: float) -> None:
    session, now, _ = walk(plan, steps)
    if isinstance(session, Paused | CountIn):
        return
    paused, _ = pause(session, now)
    resumed, _ = resume(paused, now + rest)
    count_in = 0 if isinstance(session, Waiting | Finished) else 3
    gone_on, happened = advance(resumed, now + rest + count_in + later)
    straight, expected = advance(session, now + later)
    shift = rest + count_in
    if isinstance(straight, Running | Waiting) and not isinstance(gone_on, Finished):
        assert gone_on.number == straight.number
        assert done_seconds(gone_on, now + shift + later) == done_seconds(straight, now + later)
    assert type(gone_on) is type(straight)
    own = [e for e in happened if not isinstance(e, CountInTick)]
    assert [(type(e), e.at) for e in own] == [(type(e), e.at + shift) for e in expected]


@given(timed_plans, st.integers(0, 1024))
def test_a_pause_at_any_moment_changes_no_cue(plan: Plan, share: int) -> None:
    session, _ = start(plan, 0)
    begun = plan.phases[plan.beginning(plan.first)].start_s
    now = (plan.total_s - begun) * share / 1024
    session, _ = advance(session, now)
    resumed, _ = resume(pause(session, now)[0], now)
    _, after = advance(resumed, now + 1_000_000)
    _, expected = advance(session, now + 1_000_000)
    cued = [e for e in after if not isinstance(e, CountInTick)]
    assert [(type(e), e.at) for e in cued] == [(type(e), e.at + 3) for e in expected]


@given(plans(), walks(), instants)
def test_finish_leads_to_finished_from_everywhere(plan: Plan, steps: Walk, wait: float) -> None:
    session, now, before = walk(plan, steps)
    session, after = finish(session, now + wait)
    assert isinstance(session, Finished)
    assert next_deadline(session) is None
    assert sum(isinstance(e, SessionFinished) for e in [*before, *after]) == 1


@given(plans(), walks())
def test_time_alone_finishes_unless_paused_or_waiting(plan: Plan, steps: Walk) -> None:
    before, now, _ = walk(plan, steps)
    after, _ = advance(before, now + 1_000_000)
    assert isinstance(after, Paused) is isinstance(before, Paused)
    waits = any(phase.duration_s is None for phase in plan.phases)
    assert isinstance(after, Finished | Paused | Waiting if waits else Finished | Paused)


@given(plans(), walks())
def test_keys_lead_out_of_every_wait(plan: Plan, steps: Walk) -> None:
    session, now, _ = walk(plan, steps)
    ended, _ = to_the_end(session, now)
    assert type(ended) is (Paused if isinstance(session, Paused) else Finished)


@given(plans(), walks())
def test_next_exercise_alone_leads_to_the_end(plan: Plan, steps: Walk) -> None:
    session, now, _ = walk(plan, steps)
    for _ in plan.items:
        session, _ = next_exercise(session, now)
    assert isinstance(session, Finished)


@given(plans(), walks())
def test_instants_never_run_backwards(plan: Plan, steps: Walk) -> None:
    session, now, happened = walk(plan, steps)
    _, rest = to_the_end(session, now)
    instants_ = [event.at for event in [*happened, *rest]]
    assert instants_ == sorted(instants_)


@given(timed_plans)
def test_each_cue_of_each_phase_comes_exactly_once_and_on_time(plan: Plan) -> None:
    session, events = start(plan, 0)
    _, more = to_the_end(session, 0)
    begun = plan.phases[plan.beginning(plan.first)].start_s
    heard = [e for e in [*events, *more] if isinstance(e, PhaseStarted | Halfway | LastSeconds)]
    expected = [
        (kind, phase.start_s - begun + offset)
        for phase in plan.phases
        if phase.item >= plan.first
        for kind, offset in [
            (PhaseStarted, 0.0),
            *((type(mark), mark.at) for mark in marks(phase)),
        ]
    ]
    assert [(type(e), e.at) for e in heard] == expected
    assert more[-1] == SessionFinished(plan.total_s - begun, Ending.COMPLETE)


@given(plans(), walks())
def test_a_phase_that_ran_through_gave_all_its_ticks_once(plan: Plan, steps: Walk) -> None:
    session, now, happened = walk(plan, steps)
    _, rest = to_the_end(session, now)
    within: Counter[type[Event]] = Counter()
    for event in [*happened, *rest]:
        if isinstance(event, PhaseStarted):
            within.clear()
        elif isinstance(event, PhaseEnded):
            if not event.whole or event.phase.prolonged:
                continue
            assert within[Halfway] == sum(isinstance(m, Halfway) for m in marks(event.phase))
            assert within[LastSeconds] == sum(
                isinstance(m, LastSeconds) for m in marks(event.phase)
            )
        else:
            within[type(event)] += 1


@given(plans(), walks())
def test_every_phase_that_began_ends_before_the_next(plan: Plan, steps: Walk) -> None:
    session, now, happened = walk(plan, steps)
    _, rest = finish(session, now)
    ends = [e for e in [*happened, *rest] if isinstance(e, PhaseStarted | PhaseEnded)]
    assert all(isinstance(e, PhaseStarted) for e in ends[::2])
    assert all(isinstance(e, PhaseEnded) for e in ends[1::2])
    assert [e.number for e in ends[::2]] == [e.number for e in ends[1::2]]


@given(plans(), walks())
def test_the_tally_knows_all_seconds_that_were_not_paused(plan: Plan, steps: Walk) -> None:
    session, now, happened = walk(plan, steps)
    _, rest = finish(session, now)
    tally = empty_tally(plan)
    for event in [*happened, *rest]:
        tally = tally.counted(plan, event)
    ended = next(e.at for e in [*happened, *rest] if isinstance(e, SessionFinished))
    whole = ended - happened[0].at
    assert tally.seconds == whole - min(stopped_seconds(plan, steps), whole)


@given(timed_plans)
def test_a_whole_session_is_tallied_as_planned(plan: Plan) -> None:
    session, events = start(plan, 0)
    _, more = to_the_end(session, 0)
    tally = empty_tally(plan)
    for event in [*events, *more]:
        tally = tally.counted(plan, event)
    done = [i for i, work in enumerate(tally.works) if work.outcome is Outcome.DONE]
    assert done == list(range(plan.first, len(plan.items)))
    for item in done:
        phases = [p for p in plan.phases if p.item == item]
        assert tally.works[item].reps == len({p.repetition for p in phases if p.kind.is_move})
    ended = [e for e in more if isinstance(e, ExerciseEnded)]
    assert [e.item for e in ended] == done


@given(plans(), walks(), instants)
def test_what_is_done_and_what_remains_make_the_phase(plan: Plan, steps: Walk, wait: float) -> None:
    session, now, _ = walk(plan, steps)
    if isinstance(session, Finished):
        return
    phase = session.plan.phases[session.number]
    remaining = remaining_seconds(session, now + wait)
    assert (remaining is None) == (phase.duration_s is None)
    if remaining is not None:
        assert remaining >= 0
        assert remaining + done_seconds(session, now + wait) == phase.duration_s
