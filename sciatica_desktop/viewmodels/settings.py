"""The settings: every change is kept at once, and what depends on it follows."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.preferences import Preferences
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.storage.settings import Settings


class SettingsViewModel(QObject):
    """Keeps preferences and profile.

    Signals:
        preferences_changed(Preferences): how the program looks, sounds or behaves.
        profile_changed(Profile): what was told about the body.
        voices_changed: the voices that can be chosen are known.
        both_legs_told: the pain is in both legs now, which asks the warning signs (clinical.md 6.1).
        trouble_changed: what is missing of sound or voice.
    """

    preferences_changed = Signal(object)
    profile_changed = Signal(object)
    both_legs_told = Signal()
    voices_changed = Signal()
    trouble_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        version: str,
        scope: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.folder, self.version, self.scope = folder, version, scope
        self._voices: tuple[str, ...] = ()
        self._trouble = ""

    @property
    def preferences(self) -> Preferences:
        """What is set now."""
        return self._settings.preferences()

    @property
    def profile(self) -> Profile:
        """What was told so far."""
        return self._settings.profile()

    @property
    def voices(self) -> tuple[str, ...]:
        """The voices of the language, by name."""
        return self._voices

    @property
    def trouble(self) -> str:
        """What is missing of sound or voice, in one sentence."""
        return self._trouble

    def set(self, **changes: object) -> None:
        """Change preferences by name and keep them."""
        wishes = replace(self.preferences, **changes)  # type: ignore[arg-type]  # names of fields
        self._settings.put_preferences(wishes)
        self.preferences_changed.emit(wishes)

    def tell(self, **changes: object) -> None:
        """Change answers of the profile by name and keep them."""
        was = self.profile
        profile = replace(was, **changes)  # type: ignore[arg-type]  # names of fields
        self._settings.put_profile(profile)
        self.profile_changed.emit(profile)
        if profile.sore_leg is SoreLeg.BOTH is not was.sore_leg:
            self.both_legs_told.emit()

    def set_voices(self, voices: list[str]) -> None:
        """Offer these voices."""
        self._voices = tuple(voices)
        self.voices_changed.emit()

    def set_trouble(self, sentence: str) -> None:
        """Say what is missing."""
        self._trouble = sentence
        self.trouble_changed.emit()
