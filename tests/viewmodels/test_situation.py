"""What the diary says about a day."""

from datetime import timedelta
from uuid import uuid4

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.rating import Numbness, Rating, Scores, Series
from sciatica_desktop.domain.record import Ending, Later
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.suggestion import Situation
from sciatica_desktop.viewmodels.situation import look_around
from tests.viewmodels.rooms import LIMITS, Rooms

KNOWN = frozenset({"eight-simple", "core-strength"})


def look(rooms: Rooms, profile: Profile | None = None) -> Situation:
    today = rooms.clock.wall().date()
    return look_around(rooms.database, profile or Profile(), today, LIMITS, KNOWN)


def test_an_empty_diary_says_nothing(rooms: Rooms) -> None:
    assert look(rooms) == Situation(rooms.clock.wall().date())


def test_the_last_scores_count_while_they_are_fresh(rooms: Rooms) -> None:
    rooms.rate(1, leg_right=3, back=6)
    rooms.rate(0, Scores(numbness=Numbness.USUAL))
    found = look(rooms)
    assert (found.worst_now, found.leg_before) == (6, 3)
    rooms.clock.machine_seconds += timedelta(days=1).total_seconds()
    assert look(rooms).worst_now is None
    assert look(rooms).leg_before == 3


def test_a_calmer_leg_after_a_session_is_not_the_leg_before_one(rooms: Rooms) -> None:
    rooms.session(0, checks=(Scores(leg_right=5), Scores(leg_right=2)))
    now = rooms.clock.wall()
    rooms.diary.add(Rating(uuid4(), now, Scores(leg_right=0), Series.DAY))
    assert look(rooms).leg_before == 5


def test_calm_days_are_counted_back_to_the_last_sore_one(rooms: Rooms) -> None:
    for days_ago, leg in ((9, 2), (8, 5), (5, 4), (3, 1), (2, 3), (0, 4)):
        rooms.rate(days_ago, leg_right=leg)
    rooms.rate(1, back=8)
    found = look(rooms)
    assert found.calm_days == 4
    assert found.typical_leg == 3.5
    assert found.mean_leg == 3
    assert not found.easing


def test_the_day_after_too_much_is_for_rest_and_then_it_goes_on_gently(rooms: Rooms) -> None:
    record = rooms.session(1, checks=(Scores(leg_right=2), Scores(leg_right=5)))
    assert not look(rooms).too_much
    rooms.journal.later(record.id, Later(gone_next_day=False))
    found = look(rooms)
    assert (found.too_much, found.rest_day, found.twice_too_much) == (True, True, False)
    rooms.clock.machine_seconds += timedelta(days=1).total_seconds()
    found = look(rooms)
    assert (found.too_much, found.rest_day) == (True, False)


def test_only_programmes_that_were_done_count(rooms: Rooms) -> None:
    rooms.session(80)
    rooms.session(5, "core-strength", ending=Ending.EARLY)
    rooms.session(4, ending=Ending.STOPPED)
    rooms.session(3, ending=Ending.PARTIAL)
    rooms.session(2, "glute-bridge")
    rooms.session(1)
    rooms.session(0, seconds=None)
    assert [d.programme for d in look(rooms).done] == ["core-strength", "eight-simple"]
    assert look(rooms).days_off == 1


def test_a_flare_has_a_day_and_may_ease(rooms: Rooms) -> None:
    today = rooms.clock.wall().date()
    rooms.flares.put(Flare(uuid4(), today - timedelta(days=2)))
    for days_ago, leg in ((2, 7), (1, 6), (0, 5)):
        rooms.rate(days_ago, leg_right=leg)
    found = look(rooms)
    assert (found.flare_day, found.flare, found.easing) == (3, True, True)
    rooms.flares.put(Flare(uuid4(), today - timedelta(days=1)))
    assert not look(rooms).easing


def test_the_profile_says_what_does_not_suit(rooms: Rooms) -> None:
    today = rooms.clock.wall().date()
    profile = Profile(
        codes=frozenset({Code.STN, Code.PRG}),
        pregnant_since=today - timedelta(weeks=20),
        spell_began=today - timedelta(days=5),
    )
    found = look(rooms, profile)
    assert (found.no_arching, found.late_pregnancy, found.new_spell) == (True, True, True)


def test_two_sessions_that_sent_pain_down_rest_their_direction(rooms: Rooms) -> None:
    rooms.session(3, exercise="prone-lying", quick=QuickAnswer.MOVED_DOWN)
    assert look(rooms).resting == frozenset()
    rooms.session(2, exercise="prone-lying", quick=QuickAnswer.MOVED_DOWN)
    assert look(rooms).resting == {Direction.ARCHING}


def test_a_direction_whose_two_sessions_are_a_week_old_rests_no_more(rooms: Rooms) -> None:
    for days_ago in (9, 7):
        rooms.session(days_ago, exercise="prone-lying", quick=QuickAnswer.MOVED_DOWN)
    assert look(rooms).resting == frozenset()


def test_two_sessions_in_a_row_that_were_too_much_are_noticed(rooms: Rooms) -> None:
    worse = Scores(back=2), Scores(back=5)
    for days_ago in (2, 1):
        record = rooms.session(days_ago, checks=worse)
        assert not look(rooms).twice_too_much
        rooms.journal.later(record.id, Later(gone_next_day=False))
    assert look(rooms).twice_too_much
