"""How long the guide takes for its words, where it speaks."""

from dataclasses import replace

from sciatica_desktop.domain.pace import Pace, speech_seconds
from sciatica_desktop.domain.preferences import Preferences, Wait
from sciatica_desktop.ui.wording.hurting import quick_words
from sciatica_desktop.ui.wording.spoken import Speech

USUAL_RATE = 0.5  # where the slider of the voice's rate stands when it speaks at its own rate


def pace_for(wishes: Preferences, speech: Speech, *, silent: bool = False) -> Pace:
    """Return how a person wants to be led, with the seconds the voice needs where it is on.

    `silent`: a session that is only tried out, faster than life, neither speaks nor waits.
    """
    wait = Wait.OFF if silent else wishes.wait_until_ready
    pace = Pace(wait=wait, take_my_time=wishes.take_my_time)
    if silent or not wishes.voice:
        return pace
    rate = wishes.voice_rate + (1 - USUAL_RATE)
    return replace(
        pace,
        spoken_s=lambda item: speech_seconds(speech.announcement_of(item), rate),
        asking_s=speech_seconds(quick_words(), rate),
    )
