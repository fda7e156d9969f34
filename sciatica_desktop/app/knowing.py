"""What is known about the person when a session is planned."""

from sciatica_desktop.app.home import Home
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.safety.before import Rule
from sciatica_desktop.domain.suggestion import Situation
from sciatica_desktop.ui.wording.pacing import pace_for
from sciatica_desktop.ui.wording.spoken import Speech
from sciatica_desktop.viewmodels.knowing import Books, known_from, situation_in
from sciatica_desktop.viewmodels.preparing import Known


def books(home: Home) -> Books:
    """Return everything the person keeps."""
    return Books(home.database, home.diary, home.journal, home.flares, home.settings)


def situation_of(home: Home) -> Situation:
    """Return what the diary says about today."""
    today = home.clock.wall().date()
    return situation_in(books(home), today, home.limits, home.catalogue.programmes)


def known_of(home: Home, leg: int | None = None) -> Known:
    """Return what the rules of a check want to know; `leg` is how it is now."""
    now = home.clock.wall()
    return known_from(books(home), situation_of(home), now, home.limits, leg_now=leg)


def notes_for(home: Home, rule: Rule) -> tuple[str, ...]:
    """Return the lines of the direction diary, where pain is much further down today (6.3)."""
    if rule is not Rule.FURTHER_DOWN:
        return ()
    from sciatica_desktop.ui.wording.directions import diary_lines
    from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel

    model = DirectionsViewModel(home.database, home.clock, home.limits)
    return tuple(diary_lines(model))


def pace_of(home: Home, speech: Speech) -> Pace:
    """Return how the person wants to be led; a session told faster than life is not spoken."""
    return pace_for(home.settings.preferences(), speech, silent=home.speed > 1)
