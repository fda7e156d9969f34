"""What is known about the person when a session is planned."""

from dataclasses import replace

from sciatica_desktop.app.home import Home
from sciatica_desktop.domain.pace import Pace, speech_seconds
from sciatica_desktop.ui.wording.hurting import quick_words
from sciatica_desktop.ui.wording.spoken import Speech
from sciatica_desktop.viewmodels.knowing import Books, known_from
from sciatica_desktop.viewmodels.preparing import Known
from sciatica_desktop.viewmodels.situation import look_around

USUAL_RATE = 0.5  # where the slider of the voice's rate stands when it speaks at its own rate


def books(home: Home) -> Books:
    """Return everything the person keeps."""
    return Books(home.database, home.diary, home.journal, home.flares, home.settings)


def known_of(home: Home, leg: int | None = None) -> Known:
    """Return what the rules of a check want to know; `leg` is how it is now."""
    now = home.clock.wall()
    situation = look_around(
        home.diary,
        home.journal,
        home.flares,
        home.settings.profile(),
        now.date(),
        home.limits,
        frozenset(home.catalogue.programmes),
    )
    return known_from(books(home), situation, now, home.limits, leg_now=leg)


def pace_of(home: Home, speech: Speech) -> Pace:
    """Return how the person wants to be led, with the seconds the voice needs where it is on."""
    wishes = home.settings.preferences()
    pace = Pace(wait=wishes.wait_until_ready, take_my_time=wishes.take_my_time)
    if not wishes.voice or home.speed > 1:
        return pace
    rate = wishes.voice_rate + (1 - USUAL_RATE)
    return replace(
        pace,
        spoken_s=lambda item: speech_seconds(speech.announcement_of(item), rate),
        asking_s=speech_seconds(quick_words(), rate),
    )
