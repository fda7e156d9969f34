from pathlib import Path

import pytest

from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.storage.thresholds import load_thresholds

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(scope="session")
def limits() -> Thresholds:
    """The thresholds that ship."""
    return load_thresholds(lambda name: (ASSETS / name).read_bytes())
