"""`python -m sciatica_desktop` and the `sciatica-desktop` command."""

import sys


def main() -> int:
    """Run the program; the speech process is the same program under another first word."""
    if sys.argv[1:2] == ["voice-process"]:
        from sciatica_desktop.services.voice_process import main as speak

        return speak()
    if not sys.argv[1:]:  # as nearly always; reading a command line that says nothing takes 5 ms
        from sciatica_desktop.app import UNASKED, run_window

        return run_window(UNASKED)
    from sciatica_desktop.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
