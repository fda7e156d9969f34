"""The pose files of all exercises, as the program reads them."""

from functools import cache

from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.figure.poses import Poses
from tests.content import read, real_catalogue

EXERCISES = tuple(real_catalogue().exercises)


@cache
def poses_of(name: str) -> Poses:
    """Return an exercise's poses, read once."""
    return load_poses(read, name, real_catalogue().exercises[name].position)


def move_seconds(name: str) -> float:
    """Return how long the faster move of an exercise takes."""
    tempo = real_catalogue().exercises[name].tempo
    return min([s for s in (tempo.move_in_s, tempo.move_out_s) if s], default=3)
