#!/bin/sh
# Try the packages as a person would, in a fresh Debian that has never seen Python or Qt: install,
# start on a virtual screen, take the tour, upgrade, go back, remove. Needs root for chroot only;
# nothing is mounted. What cannot be tried for want of rights or of a Debian mirror is said in one
# line and is no failure; a failure of a package always is. `smoke_test.sh fresh` only makes the
# fresh Debian, which needs no package and takes half a minute.
set -eu

deb=$(echo dist/*.deb)
rpm=$(echo dist/*.rpm)
archive=$(echo dist/*.tar.gz)
work=$PWD/build/smoke
base=$work/base
root=$work/root
bad=0
began=$(date +%s)

say() { echo "== $* ($(($(date +%s) - began)) s)"; }
fail() {
    echo "FAILED: $*" >&2
    bad=1
}
not_tried() {
    echo "SMOKE TEST NOT RUN: $*; the packages were only tried on this machine itself."
    exit 0
}
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"; }
# As a person without rights, on the virtual screen. The program must not need a mounted /proc.
person() {
    chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin HOME="$home" LC_ALL=C.UTF-8 \
        DISPLAY="$screen" "$@"
}
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./var/cache -o -path ./var/lib/dpkg \
    -o -path ./var/lib/apt -o -path ./var/log -o -path ./run \) -prune -o -print | sort); }

# shellcheck source=/dev/null
[ ! -r /etc/os-release ] || . /etc/os-release
[ "${ID:-}" = debian ] || not_tried "this is not Debian"
[ "$(id -u)" -eq 0 ] || not_tried "only root may make a fresh Debian"
chroot / true 2>/dev/null || not_tried "chroot is not allowed here"

say "a fresh Debian $VERSION_CODENAME"
mkdir -p "$work"
mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
    awk -v suite="$VERSION_CODENAME" '$2 == suite {print $1; exit}')
if [ ! -e "$base/complete" ]; then
    rm -rf "$base"
    debootstrap --variant=minbase "$VERSION_CODENAME" "$base" "$mirror" >"$work/debootstrap.log" 2>&1 ||
        not_tried "debootstrap made no Debian ($(tail -1 "$work/debootstrap.log"))"
    touch "$base/complete"
fi
[ "${1:-}" != fresh ] || exit 0
rm -rf "$root"
cp -a "$base" "$root"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
rm -f "$root"/etc/apt/apt.conf.d/50appstream "$root"/etc/apt/apt.conf.d/20packagekit
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || :
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d"
inside useradd --create-home --uid 1000 person
home=$(inside getent passwd person | cut -d: -f6)
mkdir "$root/packages"
cp "$deb" "$rpm" "$archive" "$root/packages/"
inside sh -c '! command -v python3 && ! ls /usr/lib/*/libQt* 2>/dev/null' ||
    fail "the fresh Debian is not fresh"

say "what the .deb depends on"
depends=$(dpkg-deb -f "$deb" Depends)
inside apt-get update -qq 2>"$work/apt.log" || not_tried "no Debian mirror answers"
inside apt-get satisfy --simulate --no-install-recommends "$depends" >"$work/apt.log" 2>&1 || {
    cat "$work/apt.log" >&2
    fail "Debian $VERSION_CODENAME cannot fulfil what the .deb depends on"
    exit 1
}
inside apt-get satisfy -y -qq --download-only --no-install-recommends "$depends" >"$work/apt.log" 2>&1 ||
    not_tried "the Debian mirror stopped answering"
inside apt-get satisfy -y -qq --no-install-recommends "$depends" >"$work/apt.log" 2>&1 || {
    cat "$work/apt.log" >&2
    fail "what the .deb depends on cannot be installed"
    exit 1
}
files >"$work/before"

rm -f "$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$work/display" >"$work/xvfb.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || :' EXIT
until [ -s "$work/display" ]; do
    kill -0 $server 2>/dev/null || not_tried "no virtual screen could be opened"
    sleep 0.2
done
screen=:$(cat "$work/display")

say "an older package, and a first entry in the diary"
VERSION=0.0.1 ARCH=$(dpkg-deb -f "$deb" Architecture) build/tools/bin/nfpm package --config packaging/linux/nfpm.yaml --packager deb \
    --target "$root/packages/older.deb" >/dev/null
inside dpkg -i /packages/older.deb >"$work/dpkg.log" 2>&1 || fail "the older package cannot be installed"
person sciatica-desktop log --leg-left 3 --back 1 >/dev/null || fail "log"

rm "$root/packages/older.deb"

say "the upgrade keeps it"
inside dpkg -i "/packages/$(basename "$deb")" >"$work/dpkg.log" 2>&1 || fail "the .deb cannot be installed"
[ "$(inside dpkg-query -W -f '${Version}' sciatica-desktop)" = "$(dpkg-deb -f "$deb" Version)" ] || fail "upgrade"
person sciatica-desktop check --json | grep -q '"ratings": 1,' || fail "the diary did not survive the upgrade"

say "self-test"
person sciatica-desktop self-test || fail "self-test"

say "tour on a virtual screen"
person sciatica-desktop tour "$home/tour" 2>"$work/tour.log" || { cat "$work/tour.log" >&2; fail "tour"; }
[ "$(find "$root$home/tour" -name '*.png' -size +9k | wc -l)" -ge 12 ] || fail "the tour left too few pictures"

say "a diary from a later version is refused and left alone"
newer=$root$home/newer
cp -a "$root$home/.local/share/sciatica-desktop" "$newer"
python3 -c "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA user_version = 99')" "$newer/diary.db"
cp "$newer/diary.db" "$work/newer.db"
if person sciatica-desktop --profile "$home/newer" check 2>"$work/refusal"; then
    fail "a diary from a later version was opened"
fi
cat "$work/refusal"
grep -q "written by a newer version" "$work/refusal" || fail "the refusal is not clear"
cmp -s "$newer/diary.db" "$work/newer.db" || fail "the newer diary was changed"

say "removed: nothing is left but the profile"
inside dpkg --purge sciatica-desktop >"$work/dpkg.log" 2>&1 || fail "the .deb cannot be removed"
rm -rf "$newer" "$root$home/tour"
files >"$work/after"
# PulseAudio's library makes its own folder in .config when a program asks for sound.
if diff "$work/before" "$work/after" | grep '^[<>]' |
    grep -v " \.$home/\.\(local\|cache\|config/pulse\|config\$\)"; then
    fail "litter, or a file too few"
fi
[ -s "$root$home/.local/share/sciatica-desktop/diary.db" ] || fail "the diary is gone"

say ".rpm, unpacked in an empty folder"
mkdir "$root/rpm"
rpm2cpio "$rpm" | (cd "$root/rpm" && cpio --quiet -id)
person /rpm/usr/bin/sciatica-desktop self-test >"$work/rpm.log" || { cat "$work/rpm.log"; fail "the .rpm"; }
person /rpm/usr/bin/sciatica-desktop check --json | grep -q '"ratings": 1,' || fail "the .rpm reads another diary"
rm -rf "$root/rpm"

say ".tar.gz, for one user"
files >"$work/before"
person sh -c 'cd && tar -xf /packages/*.tar.gz && sh sciatica-desktop-*/install.sh >/dev/null && rm -r sciatica-desktop-*' ||
    fail "install.sh"
person "$home/.local/bin/sciatica-desktop" self-test >"$work/archive.log" || { cat "$work/archive.log"; fail "the archive"; }
person sh "$home/.local/lib/sciatica-desktop/install.sh" --remove || fail "install.sh --remove"
find "$root$home/.local" -type d -empty -delete
files | diff "$work/before" - || fail "litter in the home folder"
[ -s "$root$home/.local/share/sciatica-desktop/diary.db" ] || fail "the diary is gone"

rm -rf "$root"
[ $bad -ne 0 ] || echo "The packages work in a fresh Debian."
exit $bad
