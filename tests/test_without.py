"""Without sound library, sound server, speech or session bus a session runs, and says so."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SENTENCES = {
    "sound library": "Tones need a sound library that is not installed",
    "sound server": "The sound server does not answer, so tones are shown and not heard.",
    "speech": "The voice cannot speak",
    "bus": "This desktop may blank the screen during the session.",
}
LIBRARIES = {"sound library": "libpulse.so.0", "speech": "libspeechd.so.2"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lacks of a Linux machine")


def lacking(lacks: tuple[str, ...], folder: Path) -> dict[str, str]:
    """Return an environment in which these are not to be had: libraries that are no libraries."""
    broken = folder / "libraries"
    broken.mkdir()
    for lack in lacks:
        if lack in LIBRARIES:
            (broken / LIBRARIES[lack]).write_bytes(b"")
    environment = {**os.environ, "LD_LIBRARY_PATH": str(broken), "QT_QPA_PLATFORM": "offscreen"}
    if "sound server" in lacks:
        environment["PULSE_SERVER"] = f"unix:{folder}/nobody"
    if "bus" in lacks:
        environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder}/nobody"
    return environment


@pytest.mark.parametrize(
    "lacks",
    [*((lack,) for lack in SENTENCES), ("sound library", "speech", "bus")],
    ids=lambda lacks: " and ".join(lacks),
)
def test_a_session_runs_to_its_end_and_one_line_says_what_is_missing(
    lacks: tuple[str, ...], tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.short_session", str(tmp_path / "profile")]
    done = subprocess.run(
        [*command, "spoken"] if "speech" in lacks else command,
        cwd=ROOT,
        env=lacking(lacks, tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["ending"] == "complete"
    assert "\n" not in told["trouble"]
    for lack in lacks:
        assert SENTENCES[lack] in told["trouble"]
