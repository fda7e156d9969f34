"""Gives the coach of a session what it needs of the person and of the diary."""

from dataclasses import replace
from functools import partial

from sciatica_desktop.app.home import Home
from sciatica_desktop.app.noting import keep, note_scores
from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.tailoring import Today, refusal
from sciatica_desktop.storage.settings import Settings
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
    legs, programme = legs_of(profile.sore_leg, check.scores), model.record.programme
    exercises = home.catalogue.exercises
    # Which exercises go without a clock stands in the items: it can be changed in a session.
    clocked = replace(pace, take_my_time=False)
    key = model.record.id
    care = Care(
        catalogue=home.catalogue,
        limits=home.limits,
        start=check.scores,
        parts=parts,
        allows=lambda exercise: refusal(exercise, person, today) is None,
        make=lambda items: build_session_plan(programme, items, exercises, legs=legs, pace=clocked),
        rate=lambda scores: keep(window, partial(note_scores, home, scores, Context.DURING, key)),
        agree=lambda code: keep(window, partial(_remember, home.settings, code)),
        codes=profile.codes or frozenset(),
    )
    return Coach(model, care)


def _remember(settings: Settings, code: Code) -> None:
    """Write a sore joint into the profile; sore hips have no rules until somebody gives some."""
    told = settings.profile()
    sore = with_code(told, code, on=True)
    if code is Code.HIP and told.hip_rules is None:
        sore = replace(sore, hip_rules=False)
    settings.put_profile(sore)
