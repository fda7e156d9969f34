"""What a session needs around it."""

from dataclasses import dataclass

from sciatica_desktop.ports import Chime, Clock, Voice, Wakefulness
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.sounder import Wording


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The services of the machine, the words of the voice, and the journal.

    Without a journal nothing is remembered. `speed` is that of the clock's session time.
    """

    clock: Clock
    chime: Chime
    voice: Voice
    wakefulness: Wakefulness
    wording: Wording
    journal: Journal | None
    speed: float = 1.0
