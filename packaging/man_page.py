"""Prints the man page: `man_page.py SOURCE VERSION DATE`; what stands in @…@ comes from the program."""

import argparse
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from sciatica_desktop.cli import COMMANDS, build_parser


def roff(text: str) -> str:
    """Return text in which hyphens stay hyphens and no line starts as a request."""
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n.", "\n\\&.")


def sentence(help_text: str) -> str:
    """Return the help of a command or option as a sentence."""
    return f"{help_text[:1].upper()}{help_text[1:]}."


def entries(rows: Iterable[tuple[str, str]]) -> str:
    """Return a list of terms, each with its meaning."""
    return "\n".join(f".TP\n.B {roff(term)}\n{roff(meaning)}" for term, meaning in rows)


def option(action: argparse.Action) -> tuple[str, str]:
    """Return how an option is written and what it does."""
    written = ", ".join(action.option_strings)
    value = f" {action.metavar}" if action.metavar else ""
    return written + value, sentence(action.help or "")


def main() -> None:
    """Fill in the page."""
    source, version, date = sys.argv[1:]
    modules = [
        import_module(f"sciatica_desktop.commands.{name.replace('-', '_')}") for name in COMMANDS
    ]
    parser = build_parser({})
    options = [option(one) for one in parser._actions if one.option_strings]  # no public way
    page = Path(source).read_text()
    for place, words in {
        "OPTIONS": entries(options),
        "COMMANDS": entries((one.NAME, sentence(one.HELP)) for one in modules),
        "VERSION": roff(version),
        "DATE": roff(date),
    }.items():
        page = page.replace(f"@{place}@", words)
    print(page, end="")


if __name__ == "__main__":
    main()
