#!/bin/sh
# Resolve pyproject.toml's needs for Python 3.11 to 3.13 on every system into pins.txt, with hashes.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check uv
# The newest Qt that is clean on every Python we support; see pyproject.toml.
printf 'PySide6-Essentials==6.11.3\nPySide6-Addons==6.11.3\n' >"$scratch/constraints.txt"
"$scratch/venv/bin/uv" pip compile pyproject.toml --group dev --universal --python-version 3.11 \
    --constraint "$scratch/constraints.txt" --generate-hashes --no-emit-index-url --no-header \
    --no-annotate --quiet --output-file pins.txt
