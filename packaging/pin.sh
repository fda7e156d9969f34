#!/bin/sh
# Resolve pyproject.toml's needs for Python 3.11 to 3.13 on every system into pins.txt, and those of
# packaging/tools.in into packaging/tools.txt, with hashes.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check uv
# The newest Qt that is clean on every Python we support; see pyproject.toml.
printf 'PySide6-Essentials==6.11.3\nPySide6-Addons==6.11.3\n' >"$scratch/constraints.txt"
resolve() {
    "$scratch/venv/bin/uv" pip compile --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate --quiet "$@"
}
resolve pyproject.toml --group dev --constraint "$scratch/constraints.txt" --output-file pins.txt
resolve packaging/tools.in --output-file packaging/tools.txt
