"""Where a person's diary, the program's log and its pictures belong on this system."""

from pathlib import Path
from typing import NamedTuple

NAME = "sciatica-desktop"


class Paths(NamedTuple):
    """The three folders; a `--profile` folder holds all of them. None is made here."""

    data: Path
    state: Path
    cache: Path

    @property
    def lock(self) -> Path:
        """The file that says which process the diary belongs to."""
        return self.data / "diary.lock"

    @property
    def log(self) -> Path:
        """The log of the program's bugs."""
        return self.state / "sciatica-desktop.log"


def paths(profile: Path | None = None) -> Paths:
    """Return the folders of a profile, or those that the system has for programs."""
    if profile is not None:
        folder = profile.absolute()
        return Paths(folder, folder / "state", folder / "cache")
    from platformdirs import PlatformDirs

    system = PlatformDirs(NAME, appauthor=False)
    return Paths(system.user_data_path, system.user_state_path, system.user_cache_path)


def data_folder(profile: Path | None = None) -> Path:
    """Return the folder of the diary."""
    return paths(profile).data
