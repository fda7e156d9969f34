#!/bin/sh
# Make the virtual environment from the pins, or leave it if it stands: `prepare.sh FOLDER`.
# $PYTHON is its Python; another Python or other pins make it anew.
set -eu

folder=$1
python=${PYTHON:-python3}
wanted="$("$python" -c 'import sys; print(sys.executable, sys.version.split()[0])') $(cksum <pins.txt)"

[ "$(cat "$folder/made-with" 2>/dev/null || :)" != "$wanted" ] || exit 0

if ! "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; then
    echo "Sciatica Desktop needs Python 3.11, 3.12 or 3.13; try: make PYTHON=python3.12 run" >&2
    exit 1
fi
echo "Preparing $folder (about a minute, once)"
rm -rf "$folder"
"$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r pins.txt
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
echo "$wanted" >"$folder/made-with"
