#!/bin/sh
# Make the virtual environment from the pins, or leave it if it stands: `prepare.sh FOLDER`.
# $PYTHON is its Python; another Python, other pins or another place make it anew.
set -eu

folder=$1
python=${PYTHON:-python3}
wanted="$("$python" -c 'import sys; print(sys.executable, sys.version.split()[0])') $(cksum <pins.txt)"

if [ "$(cat "$folder/made-with" 2>/dev/null || :)" = "$wanted" ] &&
    grep -qF "$(cd "$folder" && pwd -P)/" "$folder/bin/pip"; then
    exit 0
fi

if ! "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; then
    echo "Sciatica Desktop needs Python 3.11, 3.12 or 3.13; try: make PYTHON=python3.12 run" >&2
    exit 1
fi
echo "Preparing $folder (about a minute, once)"
rm -rf "$folder"
"$python" -m venv "$folder"
install() { "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
if ! install --require-hashes -r pins.txt || ! install --no-deps --no-build-isolation -e .; then
    echo "The Python packages could not be installed, which needs a network once; see above." >&2
    exit 1
fi
echo "$wanted" >"$folder/made-with"
