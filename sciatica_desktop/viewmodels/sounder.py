"""Rings and speaks the cues of a session, as far as the person wants to hear them."""

from collections.abc import Callable, Sequence

from sciatica_desktop.domain.cues import Cue
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words
from sciatica_desktop.ports import Chime, Clock, Voice

Wording = Callable[[Words], str]

AFTER_TONE_S = 0.25
"""Words wait until the instant of their tone is over."""


class Sounder:
    """Tones and voice with their switches; `muted` silences both."""

    def __init__(self, chime: Chime, voice: Voice, wording: Wording, clock: Clock) -> None:
        self._chime = chime
        self._clock = clock
        self._voice = voice
        self._wording = wording
        self._coming: tuple[float, tuple[str, ...]] | None = None  # when to say what
        self.muted = False
        self.voice_on = True

    def sound(self, cues: Sequence[tuple[float, Cue]], now: float) -> Tone | None:
        """Let the newest of the cues that are due be heard; return its tone, which also flashes.

        More than one is due only after a look that came late; older ones would mislead. The voice
        never covers the instant of a tone: it breaks off before it and begins after it.
        """
        at, tone = next(((at, cue.tone) for at, cue in reversed(cues) if cue.tone), (now, None))
        words = next((cue.words for _, cue in reversed(cues) if cue.words), None)
        if tone and not self.muted:
            self.make_way()
            self._chime.ring(tone, self._clock.instant(at))
        if words and self.voice_on and not self.muted:
            waits = tone is not None and tone is not Tone.DONE  # after that nobody looks any more
            self._coming = (max(at, now) + AFTER_TONE_S * waits, (self._wording(words),))
            self.speak_due(now)
        return tone

    def expect(self, tones: Sequence[tuple[float, Tone]]) -> None:
        """Let the chime prepare for the tones to come, as far as they are known."""
        wanted = () if self.muted else tones
        self._chime.expect([(tone, self._clock.instant(at)) for at, tone in wanted])

    def make_way(self) -> None:
        """Let the voice break off where it is speaking."""
        if self.speaking:
            self._be_quiet()

    @property
    def lead_s(self) -> float:
        """How long before its instant a tone has to be known."""
        return self._chime.lead_s()

    def speak_due(self, now: float) -> None:
        """Say the words of a cue whose instant is over."""
        if self._coming is not None and self._coming[0] <= now:
            sentences, self._coming = self._coming[1], None
            for sentence in sentences:
                self._voice.say(sentence)

    @property
    def due(self) -> float | None:
        """When words are to be said next."""
        return None if self._coming is None else self._coming[0]

    @property
    def speaking(self) -> bool:
        """Whether words are being said or are about to be."""
        return self._coming is not None or self._voice.speaking()

    def speak(self, sentence: str) -> None:
        """Say a sentence after those of a cue, unless voice or all sound is off."""
        if not self.voice_on or self.muted:
            return
        if self._coming is None:
            self._voice.say(sentence)
        else:
            self._coming = (self._coming[0], (*self._coming[1], sentence))

    def hush(self) -> None:
        """Be silent; the voice has the longer way to silence."""
        self._be_quiet()
        self._chime.hush()

    def toggle_mute(self) -> None:
        """Switch all sound off or on."""
        self.muted = not self.muted
        if self.muted:
            self.hush()

    def toggle_voice(self) -> None:
        """Switch the voice off or on."""
        self.voice_on = not self.voice_on
        if not self.voice_on:
            self._be_quiet()

    def _be_quiet(self) -> None:
        self._coming = None
        self._voice.hush()

    @property
    def troubles(self) -> list[str]:
        """What is missing, a sentence each."""
        return [line for line in (self._chime.trouble(), self._voice.trouble()) if line]
