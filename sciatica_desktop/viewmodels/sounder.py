"""Rings and speaks the cues of a session, as far as the person wants to hear them."""

from collections.abc import Callable, Sequence

from sciatica_desktop.domain.cues import Cue
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words
from sciatica_desktop.ports import Chime, Voice

Wording = Callable[[Words], str]


class Sounder:
    """Tones and voice with their switches; `muted` silences both."""

    def __init__(self, chime: Chime, voice: Voice, wording: Wording) -> None:
        self._chime = chime
        self._voice = voice
        self._wording = wording
        self.muted = False
        self.voice_on = True

    def sound(self, cues: Sequence[Cue]) -> Tone | None:
        """Let the newest of the cues that are due be heard; return its tone, which also flashes.

        More than one is due only after a look that came late; older ones would mislead.
        """
        tone = next((cue.tone for cue in reversed(cues) if cue.tone), None)
        words = next((cue.words for cue in reversed(cues) if cue.words), None)
        if tone and not self.muted:
            self._chime.ring(tone)
        if words and self.voice_on and not self.muted:
            self._voice.say(self._wording(words))
        return tone

    def speak(self, sentence: str) -> None:
        """Say a sentence unless voice or all sound is off."""
        if self.voice_on and not self.muted:
            self._voice.say(sentence)

    def hush(self) -> None:
        """Be silent."""
        self._chime.hush()
        self._voice.hush()

    def toggle_mute(self) -> None:
        """Switch all sound off or on."""
        self.muted = not self.muted
        if self.muted:
            self.hush()

    def toggle_voice(self) -> None:
        """Switch the voice off or on."""
        self.voice_on = not self.voice_on
        if not self.voice_on:
            self._voice.hush()

    @property
    def troubles(self) -> list[str]:
        """What is missing, a sentence each."""
        return [line for line in (self._chime.trouble(), self._voice.trouble()) if line]
