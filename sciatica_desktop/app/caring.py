"""Gives the coach of a session what it needs of the person and of the diary."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from sciatica_desktop.app.home import Home
from sciatica_desktop.app.noting import keep, note_scores
from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.exercise import Code, Exercise
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.rating import Context, Scores
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.tailoring import Today, refusal
from sciatica_desktop.ui.main_window import MainWindow
from sciatica_desktop.viewmodels.coach import Care, Coach
from sciatica_desktop.viewmodels.conditions import with_code
from sciatica_desktop.viewmodels.preparing import Known
from sciatica_desktop.viewmodels.session import SessionViewModel


def coach_of(
    home: Home,
    model: SessionViewModel,
    check: BeforeCheck,
    parts: tuple[Part, ...],
    *,
    today: Today,
    known: Known,
    pace: Pace,
    window: MainWindow,
) -> Coach:
    """Return the coach of one session; `today` is what the check before it allowed."""
    profile, now = home.settings.profile(), home.clock.wall()
    person = person_of(
        profile,
        now.date(),
        home.limits,
        leg_now=check.scores.leg,
        asked=known.asked,
        gentle_only=known.gentle_only,
    )
    legs = legs_of(profile.sore_leg, check.scores)
    programme = model.record.programme

    def allows(exercise: Exercise) -> bool:
        return refusal(exercise, person, today) is None

    def make(items: Sequence[PlannedItem]) -> Plan:
        exercises = home.catalogue.exercises
        # Which exercises go without a clock stands in the items: it can be changed in a session.
        clocked = replace(pace, take_my_time=False)
        return build_session_plan(programme, items, exercises, legs=legs, pace=clocked)

    def rate(scores: Scores) -> None:
        keep(window, partial(note_scores, home, scores, Context.DURING, model.record.id))

    def agree(code: Code) -> None:
        def write() -> None:
            told = home.settings.profile()
            sore = with_code(told, code, on=True)
            if code is Code.HIP and told.hip_rules is None:
                sore = replace(sore, hip_rules=False)  # sore, but nobody gave rules for it
            home.settings.put_profile(sore)

        keep(window, write)

    return Coach(
        model,
        Care(
            catalogue=home.catalogue,
            limits=home.limits,
            start=check.scores,
            parts=parts,
            allows=allows,
            make=make,
            rate=rate,
            agree=agree,
            codes=profile.codes or frozenset(),
        ),
    )
