import pytest

from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.storage.thresholds import load_thresholds
from tests.content import read


@pytest.fixture(scope="session")
def limits() -> Thresholds:
    """The thresholds that ship."""
    return load_thresholds(read)
