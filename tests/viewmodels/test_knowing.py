"""What the rules are told of a person, read from a real diary."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from sciatica_desktop.domain.exercise import Code, Dose, DoseName
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Context, Lowest, Numbness, Rating, Scores
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.domain.safety.returning import Comeback
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.knowing import books_of, known_from, not_for_now_list
from sciatica_desktop.viewmodels.own_plan import own_plan
from sciatica_desktop.viewmodels.preparing import Known, Prepared
from sciatica_desktop.viewmodels.situation import look_around
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms

CALM = Scores(leg_right=2, back=1)


def known(rooms: Rooms, leg: int | None = 2) -> Known:
    books, now = books_of(rooms.database), rooms.clock.wall()
    profile, programmes = rooms.settings.profile(), CATALOGUE.programmes
    situation = look_around(rooms.database, profile, now.date(), LIMITS, programmes)
    return known_from(books, situation, now, LIMITS, leg_now=leg)


def did(
    rooms: Rooms, days_ago: float, exercise: str = "bird-dog", light: Light | None = None
) -> UUID:
    """Write a session with one exercise, left in red pain or done well."""
    key, begun = uuid4(), rooms.clock.wall() - timedelta(days=days_ago)
    red = light is Light.RED
    item = ExerciseRecord(
        key,
        0,
        exercise,
        Dose(1, 5, 3),
        outcome=Outcome.STOPPED if red else Outcome.DONE,
        light=light,
        stop=StopReason.LEG if red else None,
    )
    rooms.journal.begin(SessionRecord(key, begun, "eight-simple", (item,)))
    rooms.journal.finish(key, begun + timedelta(minutes=9), Ending.COMPLETE, 540)
    return key


def test_nothing_is_known_of_a_new_person(rooms: Rooms) -> None:
    assert known(rooms) == Known(early=True)
    rooms.clock.go(3600)  # to ten o'clock
    assert known(rooms) == Known()


def test_the_lowest_point_after_the_last_session_is_known(rooms: Rooms) -> None:
    key = did(rooms, 1)
    scores = Scores(leg_right=2, lowest=Lowest.CALF)
    at = rooms.clock.wall() - timedelta(days=1)
    rooms.diary.add(Rating(uuid4(), at, scores, context=Context.AFTER, session=key))
    assert known(rooms).last_lowest_after is Lowest.CALF


def test_what_was_left_for_red_pain_twice_rests_and_then_comes_back_gently(rooms: Rooms) -> None:
    for days in (5, 4):
        did(rooms, days, light=Light.RED)
    assert known(rooms).not_now == frozenset({"bird-dog"})
    rooms.clock.go(4 * 86400)
    assert (known(rooms).not_now, known(rooms).back) == (frozenset(), frozenset({"bird-dog"}))
    for _ in range(3):
        did(rooms, 0)
    assert known(rooms).back == frozenset()


def test_without_a_sore_leg_an_exercise_comes_back_after_its_week(rooms: Rooms) -> None:
    for days in (9, 8):
        did(rooms, days, light=Light.RED)
    books, now = books_of(rooms.database), rooms.clock.wall()
    assert known(rooms, leg=None).not_now == frozenset({"bird-dog"})
    assert len(not_for_now_list(books, now, LIMITS)) == 1
    rooms.settings.put_profile(Profile(sore_leg=SoreLeg.NEITHER))
    assert known(rooms, leg=None).not_now == frozenset()
    assert not_for_now_list(books, now, LIMITS) == ()


def test_an_entry_without_a_leg_keeps_no_exercise_away(rooms: Rooms) -> None:
    for days in (9, 8):
        did(rooms, days, light=Light.RED)
    rooms.rate(1, CALM)
    rooms.rate(0, Scores(back=1))
    assert not_for_now_list(books_of(rooms.database), rooms.clock.wall(), LIMITS) == ()


def test_the_person_puts_an_exercise_on_the_list_and_takes_it_off(rooms: Rooms) -> None:
    told = Told(rooms.settings)
    told.rest("walking", rooms.clock.wall(), on=True)
    books = books_of(rooms.database)
    listed = not_for_now_list(books, rooms.clock.wall(), LIMITS)
    assert [entry.exercise for entry in listed] == ["walking"]
    assert known(rooms).not_now == frozenset({"walking"})
    told.rest("walking", rooms.clock.wall(), on=False)
    assert (known(rooms).not_now, known(rooms).back) == (frozenset(), frozenset({"walking"}))


def test_a_flare_stops_what_is_heavy_until_its_way_back(rooms: Rooms) -> None:
    today = rooms.clock.wall().date()
    flare = Flare(uuid4(), today)
    rooms.flares.put(flare)
    assert known(rooms).in_flare
    rooms.flares.put(replace(flare, first=today - timedelta(days=4)))
    assert known(rooms).in_flare  # day 5, and not easing
    for days, leg in ((2, 7), (1, 5), (0, 3)):
        rooms.rate(days, leg_right=leg)
    easing = known(rooms)
    assert not easing.in_flare
    assert easing.comeback is not None
    assert (easing.comeback.why, easing.comeback.most) == (Comeback.FLARE, DoseName.GENTLE)


def test_a_flare_of_long_ago_lowers_nothing_any_more(rooms: Rooms) -> None:
    today = rooms.clock.wall().date()
    long_ago = Flare(uuid4(), today - timedelta(days=120), today - timedelta(days=110))
    rooms.flares.put(long_ago)
    for days in (100, 99, 98, 97, 1):
        rooms.session(days)
    for days in range(6, 100, 6):  # no time off in between
        rooms.session(days, "desk-break-5")
    assert known(rooms).comeback is None
    recent = replace(long_ago, id=uuid4(), first=today, last=None)
    rooms.flares.put(recent)
    assert known(rooms).comeback is not None


def test_time_off_is_seen_in_the_diary(rooms: Rooms) -> None:
    did(rooms, 8)
    found = known(rooms).comeback
    assert found is not None
    assert (found.why, found.back) == (Comeback.TIME_OFF, 1)


def test_strength_yesterday_is_noticed(rooms: Rooms) -> None:
    rooms.session(2, "core-strength")
    assert not known(rooms).strength_lately
    rooms.session(1, "legs-starter")
    assert known(rooms).strength_lately


def test_what_was_chosen_on_ask_first_pages_is_known(rooms: Rooms) -> None:
    told, now = Told(rooms.settings), rooms.clock.wall()
    told.answer(Ask.BONES, AskReply.ASKED, now)
    told.answer(Ask.STIFF_MORNINGS, AskReply.GENTLE, now)
    found = known(rooms)
    assert (found.asked, found.gentle_only) == (frozenset({Code.OST}), True)


def mine(rooms: Rooms, programme: str = "eight-simple", *, optional: bool = False) -> Prepared:
    books = books_of(rooms.database)
    chosen = CATALOGUE.programmes[programme]
    now = rooms.clock.wall()
    return own_plan(chosen, books, CATALOGUE, now, LIMITS, Pace(), with_optional=optional)


def exercises(found: Prepared) -> list[str]:
    assert found.plan is not None
    return [item.exercise for item in found.plan.items]


def test_my_plan_knows_my_leg_my_steps_and_my_list(rooms: Rooms) -> None:
    rooms.settings.put_profile(Profile(sore_leg=SoreLeg.LEFT))
    told, now = Told(rooms.settings), rooms.clock.wall()
    step = Step("pelvic-tilt", DoseName.FULL)
    told.step(StepAnswer("eight-simple", "pelvic-tilt", step, taken=True, at=now))
    told.rest("prone-press-up", now, on=True)
    told.take_time("knee-to-chest", now, on=True)
    found = mine(rooms)
    assert "prone-press-up" not in exercises(found)
    assert found.plan is not None
    doses = {i.exercise: i.dose_name for i in found.plan.items}
    assert doses["pelvic-tilt"] is DoseName.FULL
    glide = {p.side for p in found.plan.phases if p.exercise == "nerve-glide-supine" and p.side}
    assert glide == {"left"}
    waiting = {p.exercise for p in found.plan.phases if p.duration_s is None}
    assert waiting == {"knee-to-chest"}


def test_my_plan_takes_a_fresh_entry_for_the_check_and_no_older_one(rooms: Rooms) -> None:
    rooms.rate(2, leg_right=8)
    assert len(exercises(mine(rooms))) == 8
    rooms.rate(1, leg_right=6)
    assert "seated-hamstring-stretch" not in exercises(mine(rooms))
    rooms.rate(0, Scores(numbness=Numbness.USUAL))
    assert "seated-hamstring-stretch" not in exercises(mine(rooms))


def test_my_plan_has_optional_items_when_asked_for(rooms: Rooms) -> None:
    assert "heat-pack" not in exercises(mine(rooms, "first-days"))
    assert "heat-pack" in exercises(mine(rooms, "first-days", optional=True))


def test_in_a_flare_my_plan_is_level_one_and_gentle(rooms: Rooms) -> None:
    rooms.flares.put(Flare(uuid4(), rooms.clock.wall().date()))
    found = mine(rooms)
    assert found.plan is not None
    assert {CATALOGUE.exercises[e].level for e in exercises(found)} == {1}
    assert {i.dose_name for i in found.plan.items} == {DoseName.GENTLE}
