"""A session that is led, with what its checks and its guide need."""

from dataclasses import dataclass, field

from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.safety.tailoring import Today
from sciatica_desktop.viewmodels.session import SessionViewModel


@dataclass(frozen=True, slots=True)
class Led:
    """A session that is led, and what its checks need: the first scores and what they allowed."""

    model: SessionViewModel
    check: BeforeCheck
    parts: tuple[Part, ...]
    name: str
    today: Today = field(default_factory=Today)
