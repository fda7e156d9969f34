"""What is known of the tones to come, and how long a get-ready lasts for words still being said."""

from sciatica_desktop.domain import steering
from sciatica_desktop.domain.cues import coming_tones
from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.domain.session import Running, Session, next_deadline, present
from sciatica_desktop.viewmodels.sounder import Sounder

AHEAD_S = 2.0
"""Machine seconds before its instant at which a tone is made ready; no window is held so long."""

DECIDE_S = 0.15
"""Seconds before the end of a get-ready at which its words have to be over, so that the
tone of what follows is ready in time; also before a tone at which the voice breaks off."""

LONGEST_WAIT_S = 10.0
WAIT_STEP_S = 0.2


class Lookahead:
    """Makes tones ready before they are due; waits for words in a get-ready, 10 s at most."""

    def __init__(self, sounder: Sounder, speed: float) -> None:
        self._sounder = sounder
        self._ahead_s = AHEAD_S * speed
        self._waited_s = 0.0  # for words in this get-ready

    def forget_wait(self) -> None:
        """Begin to wait anew, because a cue was due."""
        self._waited_s = 0.0

    def wait_for_words(self, session: Session, now: float) -> Session:
        """Let a get-ready that is as good as over last longer while its words are being said."""
        if not self._waits(session):
            return session
        longer = steering.stay_ready(session, now + DECIDE_S, WAIT_STEP_S)
        if longer is not session:
            self._waited_s += WAIT_STEP_S
        return longer

    def prepare(self, session: Session, now: float) -> None:
        """Make the tones ready that come soon; the voice breaks off before the very next."""
        coming = () if self._waits(session) else coming_tones(session, now + self._ahead_s)
        self._sounder.expect(coming)
        if coming and coming[0][0] <= now + DECIDE_S:
            self._sounder.make_way()

    def due(self, session: Session, now: float) -> float | None:
        """Return when to look again because of sound."""
        words, deadline = self._sounder.due, next_deadline(session)
        looks = [] if words is None else [words]
        if deadline is not None and deadline - DECIDE_S > now:
            looks.append(deadline - DECIDE_S)
        return min(looks, default=None)

    def _waits(self, session: Session) -> bool:
        """Whether the end of a get-ready is open because its words are being said."""
        ready = isinstance(session, Running) and present(session).kind is PhaseKind.GET_READY
        return ready and self._waited_s < LONGEST_WAIT_S and self._sounder.speaking
