#!/bin/sh
# Install what Qt needs of the system on Debian and Ubuntu; elsewhere name what is missing.
# `system_libraries.sh packaging` adds what makes and checks the packages.
set -eu

window="libglib2.0-0 libgl1 libegl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0
 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1
 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"
sound="libpulse0 libbrotli1 libxext6 libxrandr2 libdrm2"
speech="libspeechd2 speech-dispatcher speech-dispatcher-espeak-ng espeak-ng"
packaging="binutils cpio rpm rpmlint lintian desktop-file-utils appstream nsis debootstrap xvfb
 libwayland-client0 libwayland-cursor0"

[ "$(uname -s)" = Linux ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    for library in libEGL.so.1 libxkbcommon.so.0 libxcb-cursor.so.0 libdbus-1.so.3; do
        if command -v ldconfig >/dev/null 2>&1 && ! ldconfig -p | grep -q "$library"; then
            echo "Sciatica Desktop needs $library: please install it with this system's package manager." >&2
            exit 1
        fi
    done
    exit 0
fi

# A package may have been renamed (libglib2.0-0t64): what is provided counts as installed.
installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package} ${Provides}\n' | sed -n 's/^ii *//p' | tr -s ' ,' '\n')
missing=""
wanted="$window $sound $speech"
if [ "${1:-}" = packaging ]; then
    wanted="$wanted $packaging"
    # Debian's Python is linked statically; the package needs its library.
    python=$(command -v "${PYTHON:-python3}")
    [ "${python#/usr/bin/}" = "$python" ] || wanted="$wanted lib$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')"
fi
[ -n "${PYTHON:-}" ] && [ "${PYTHON}" != python3 ] || wanted="$wanted python3-venv"
for package in $wanted; do
    echo "$installed" | grep -qx "$package" || missing="$missing $package"
done
# A Python that did not come from the system brings its own venv.
if python3 -c 'import ensurepip, venv' 2>/dev/null; then
    missing=$(echo " $missing " | sed 's/ python3-venv / /')
fi
[ -n "$(echo "$missing" | tr -d ' ')" ] || exit 0

# Without what is only for sound and speech the program runs, and says what is missing.
needed=""
for package in $missing; do
    case " $sound $speech " in
    *" $package "*) ;;
    *) needed="$needed $package" ;;
    esac
done
not_installed() {
    if [ -n "$needed" ]; then
        echo "$1; please install as root, then run make again:$needed" >&2
        exit 1
    fi
    echo "$1; going on without sound or speech:$missing" >&2
    exit 0
}

root="env"
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || not_installed "These packages are missing, and there is no sudo here"
    root="sudo env"
fi
echo "Installing system libraries:$missing"
# shellcheck disable=SC2086  # one word a package
{
    $root apt-get update -qq &&
        $root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            -o DPkg::Lock::Timeout=120 $missing >/dev/null
} || not_installed "apt-get could not install these packages"
