"""Settings, profile, screen and facts come back; what safety rests on never vanishes silently."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.preferences import TEXT_PERCENTS, Preferences, Theme, Wait
from sciatica_desktop.domain.profile import Gear, Profile
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.safety.red_flags import Lock, ScreenState, Sign, Urgency
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.documents import decode
from sciatica_desktop.storage.errors import DamagedError, ReadOnlyError
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.settings import Fact, Settings
from tests.storage.new import new_diary
from tests.storage.strategies import days, flares, maybe, moments, texts

share = st.floats(0, 1)
preferences = st.builds(
    Preferences,
    text_percent=st.sampled_from(TEXT_PERCENTS),
    tone_volume=share,
    voice_volume=share,
    voice_rate=share,
    voice_name=texts,
    language=texts,
)
profiles = st.builds(
    Profile,
    spell_began=maybe(days),
    codes=maybe(st.frozensets(st.sampled_from(Code))),
    lowest=maybe(st.sampled_from(Lowest)),
    gear=maybe(st.frozensets(st.sampled_from(Gear))),
)
locks = st.builds(Lock, since=moments)
checks = st.dictionaries(st.sampled_from(Sign), days, max_size=3)
screens = st.builds(
    ScreenState,
    checked_on=checks,
    last_full=maybe(moments),
    last_short=maybe(moments),
    lock=maybe(locks),
)
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@given(preferences=preferences, profile=profiles, screen=screens, text=texts)
def test_what_was_put_comes_back(
    preferences: Preferences, profile: Profile, screen: ScreenState, text: str
) -> None:
    with new_diary() as db:
        settings = Settings(db)
        settings.put_preferences(preferences)
        settings.put_profile(profile)
        settings.put_screen(screen)
        settings.note_fact("said", text, NOW)
        assert settings.preferences() == preferences
        assert settings.profile() == profile
        assert settings.screen() == screen
        assert settings.facts() == {"said": Fact(NOW, text)}


def test_before_anything_is_put_the_defaults_hold(db: Database) -> None:
    settings = Settings(db)
    assert settings.preferences() == Preferences()
    assert settings.profile() == Profile()
    assert settings.screen() == ScreenState()
    assert settings.fact("x") is None


def test_a_fact_is_replaced_and_forgotten(db: Database) -> None:
    settings = Settings(db)
    settings.note_fact("tour", [1], NOW)
    settings.note_fact("tour", {"seen": True}, NOW)
    assert settings.fact("tour") == Fact(NOW, {"seen": True})
    settings.forget_fact("tour")
    settings.forget_fact("tour")
    assert settings.fact("tour") is None


def put_raw(db: Database, name: str, value: str) -> None:
    db.write("INSERT INTO document (name, version, value) VALUES (?, 1, ?)", [name, value])


def test_a_setting_that_fits_no_more_gives_way_to_its_default(db: Database) -> None:
    put_raw(
        db,
        "preferences",
        '{"look": "pink", "text_percent": 137, "tone_volume": "loud", "tones": 1,'
        ' "wait_until_ready": "floor", "no_such_setting": 1}',
    )
    assert Settings(db).preferences() == Preferences(wait_until_ready=Wait.FLOOR)


@pytest.mark.parametrize("value", ["no json", "[1, 2]", "7"])
def test_settings_that_cannot_be_read_at_all_give_way_to_the_defaults(
    value: str, db: Database
) -> None:
    put_raw(db, "preferences", value)
    assert Settings(db).preferences() == Preferences()


@pytest.mark.parametrize("value", ['{"codes": ["KNE", "XYZ"]}', '{"codes": 5}', '{"kne": true}'])
def test_a_profile_that_cannot_be_read_is_never_taken_for_an_empty_one(
    value: str, db: Database
) -> None:
    put_raw(db, "profile", value)
    with pytest.raises(DamagedError):
        Settings(db).profile()


@pytest.mark.parametrize("value", ['"locked"', '{"lock": {"urgency": 4}}', '{"lock": 7}'])
def test_a_lock_that_cannot_be_read_is_never_taken_for_none(value: str, db: Database) -> None:
    put_raw(db, "screen", value)
    with pytest.raises(DamagedError):
        Settings(db).screen()


def test_a_lock_that_the_disk_refused_holds_and_is_written_when_tried_again(file: Path) -> None:
    locked = ScreenState(lock=Lock(Urgency.EMERGENCY, (Sign.R2,), NOW))
    with open_database(file) as db:
        db.write("PRAGMA query_only = ON")
        with pytest.raises(ReadOnlyError):
            Settings(db).put_screen(locked)
        assert Settings(db).screen() == locked
        with pytest.raises(ReadOnlyError):
            Settings(db).keep_screen()
        db.write("PRAGMA query_only = OFF")
        Settings(db).keep_screen()
    with open_database(file) as db:
        assert Settings(db).screen() == locked
        Settings(db).put_screen(ScreenState())
        Settings(db).keep_screen()  # nothing is left to be tried again
        assert Settings(db).screen() == ScreenState()


def test_a_lock_that_is_on_the_disk_is_read_from_there(db: Database) -> None:
    Settings(db).put_screen(ScreenState(lock=Lock(Urgency.EMERGENCY, (Sign.R2,), NOW)))
    with open_database(db.file) as other:
        Settings(other).put_screen(ScreenState())
    assert Settings(db).screen() == ScreenState()


@pytest.mark.parametrize(
    "wrong", [{"text_percent": 115}, {"tone_volume": 1.5}, {"voice_rate": -0.1}]
)
def test_a_setting_that_cannot_be_is_refused_by_name(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Preferences(**wrong)
    assert Preferences().look is Theme.SYSTEM


def test_a_whole_number_may_stand_where_a_fraction_is_meant() -> None:
    assert decode(Preferences, {"tone_volume": 1}).tone_volume == 1.0


@given(spans=st.lists(flares(), max_size=5, unique_by=lambda f: f.id), day=days)
def test_flares_are_found_on_exactly_the_days_they_cover(spans: list[Flare], day: date) -> None:
    with new_diary() as db:
        kept = Flares(db)
        for flare in spans:
            kept.put(flare)
        in_order = sorted(spans, key=lambda f: (f.first, str(f.id)))
        assert list(kept.flares()) == in_order
        assert list(kept.flares(day, day)) == [f for f in in_order if f.covers(day)]
        going_on = [f for f in in_order if f.last is None]
        assert kept.current() == (going_on[-1] if going_on else None)
        for flare in spans:
            kept.put(kept.remove(flare.id))
        assert list(kept.flares()) == in_order


@pytest.mark.parametrize(
    ("flare", "found"),
    [
        (Flare(UUID(int=1), date(2026, 11, 20), date(2026, 11, 21)), True),
        (Flare(UUID(int=1), date(2026, 11, 21), date(2026, 11, 22)), True),
        (Flare(UUID(int=1), date(2026, 11, 21)), True),
        (Flare(UUID(int=1), date(2026, 11, 19), date(2026, 11, 20)), False),
        (Flare(UUID(int=1), date(2026, 11, 22)), False),
    ],
)
def test_a_flare_is_found_on_its_first_and_its_last_day(
    db: Database, flare: Flare, found: bool
) -> None:
    day = date(2026, 11, 21)
    kept = Flares(db)
    kept.put(flare)
    assert (flare in kept.flares(day, day)) is flare.covers(day) is found


def test_a_flare_that_is_not_there_cannot_be_removed(db: Database) -> None:
    with pytest.raises(KeyError):
        Flares(db).remove(uuid4())


def test_a_flare_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Flare(uuid4(), NOW.date(), NOW.date().replace(day=1))
