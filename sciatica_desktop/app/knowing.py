"""What is known about the person when a session is planned."""

from dataclasses import replace

from sciatica_desktop.app.home import Home
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.pace import Pace, speech_seconds
from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.safety.hurts import not_for_now
from sciatica_desktop.storage.skips import red_skips
from sciatica_desktop.ui.wording.spoken import Speech
from sciatica_desktop.viewmodels.preparing import Known

ASKED_FACT = "asked."
USUAL_RATE = 0.5  # where the slider of the voice's rate stands when it speaks at its own rate


def known_of(home: Home) -> Known:
    """Return what the rules of a check want to know, without the exercises that rest."""
    facts = home.settings.facts()
    asked = frozenset(c for c in Code if ASKED_FACT + c in facts)
    latest = home.journal.latest()
    ratings = () if latest is None else home.diary.of_session(latest.id)
    after = [r for r in ratings if r.context is Context.AFTER]
    return Known(
        home.settings.profile(),
        home.settings.screen(),
        asked,
        last_lowest_after=after[-1].scores.lowest if after else None,
    )


def resting(home: Home, leg: int | None) -> frozenset[str]:
    """Return the exercises that rest because they were left for red pain twice."""
    return not_for_now(red_skips(home.database), home.clock.wall(), home.limits, leg_now=leg)


def pace_of(home: Home, speech: Speech) -> Pace:
    """Return how the person wants to be led, with the seconds the voice needs where it is on."""
    wishes = home.settings.preferences()
    pace = Pace(wait=wishes.wait_until_ready, take_my_time=wishes.take_my_time)
    if not wishes.voice or home.speed > 1:
        return pace
    rate = wishes.voice_rate + (1 - USUAL_RATE)
    return replace(pace, spoken_s=lambda item: speech_seconds(speech.announcement_of(item), rate))
