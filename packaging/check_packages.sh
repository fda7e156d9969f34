#!/bin/sh
# Check what package.sh made, and print its sizes against the budgets: `check_packages.sh VENV`.
set -eu

python=$1/bin/python
export PYTHONPATH=build/tools
share=build/stage/usr/share
program=build/stage/usr/lib/sciatica-desktop
bad=0

say() { echo "== $*"; }
fail() {
    echo "FAILED: $*" >&2
    bad=1
}

lintian --allow-root --fail-on error dist/*.deb >build/lintian.log 2>&1 &
lintian=$!

say "the program tries its own parts"
$program/sciatica-desktop self-test || fail "self-test"

say "libraries that are neither bundled nor named by the .deb"
# The smoke test proves it again in a root that has nothing else.
find $program -type f \( -name '*.so*' -o -name sciatica-desktop \) -exec objdump -p {} + 2>/dev/null |
    awk '/NEEDED/ {print $2}' | sort -u >build/needed
find $program -printf '%f\n' | sort -u >build/bundled
depends=$(dpkg-deb -f dist/*.deb Depends Recommends | tr ',:|' '\n' | awk '{print $1}')
for library in $(comm -23 build/needed build/bundled); do
    owner=$(dpkg-query -S "*/$library" 2>/dev/null | sed -n 's/:.*//p' | sort -u)
    echo "$depends" | grep -qxF "${owner:-none}" || fail "$library is needed, ${owner:-nobody} owns it"
done
glibc=$(find $program -type f -name '*.so*' -exec objdump -T {} + 2>/dev/null |
    grep -o 'GLIBC_2\.[0-9]*' | sort -uV | tail -1)
echo "It runs on systems with glibc ${glibc#GLIBC_} and later."
dpkg --compare-versions "${glibc#GLIBC_}" le 2.36 || fail "the packages say glibc 2.36"

say "desktop file, metainfo, man page"
desktop-file-validate --no-hints $share/applications/*.desktop || fail "desktop-file-validate"
appstreamcli validate --no-net $share/metainfo/*.xml || fail "appstreamcli"
[ -z "$(gzip -dc build/stage/man/*.gz | man --warnings -E UTF-8 -l - 2>&1 >/dev/null)" ] || fail "man page"

say "the recipes for Windows and macOS, as far as Linux can tell"
"$python" -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/release.yml ||
    fail "the release workflow"
build/tools/bin/zizmor --offline --no-progress --quiet .github/workflows || fail "zizmor"
makensis -V1 -DVERSION=0 -DPROGRAM=../licences -DICON=../../build/icons/sciatica-desktop.ico \
    -DOUT=../../build/setup.exe packaging/windows/installer.nsi || fail "the Windows installer"
"$python" -c 'import plistlib; plistlib.load(open("packaging/macos/Info.plist", "rb"))' || fail "Info.plist"

say "lintian"
wait $lintian || fail "lintian"
cat build/lintian.log
say "rpmlint"
rpmlint --config packaging/linux/rpmlint.toml dist/*.rpm || fail "rpmlint"

say "wheel"
rm -rf build/wheel
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --target build/wheel \
    dist/*.whl 2>/dev/null || fail "the wheel cannot be installed"
[ -x build/wheel/bin/sciatica-desktop ] || fail "the wheel has no command"
[ "$(cd build/wheel && PYTHONPATH=. "../../$python" -m sciatica_desktop --version)" = \
    "$($program/sciatica-desktop --version)" ] || fail "wheel and packages have different versions"

say "checksums"
(cd dist && sha256sum --quiet --check SHA256SUMS) || fail "checksums"

say "sizes"
megabytes() { echo $((($1 + 500000) / 1000000)); }
row() { # what, megabytes, budget
    printf '%-5s %-34s %4s MB  (at most %s MB)\n' "$([ "$2" -le "$3" ] && echo met || echo OVER)" "$1" "$2" "$3"
    [ "$2" -le "$3" ] || fail "$1 is over its budget"
}
row "installed" "$(du -s --apparent-size --block-size=1000000 build/stage/usr | cut -f1)" 220
row ".deb" "$(megabytes "$(stat -c %s dist/*.deb)")" 80
for file in dist/*.rpm dist/*.tar.gz dist/*.whl; do
    printf '      %-34s %4s MB\n' "$(basename "$file")" "$(megabytes "$(stat -c %s "$file")")"
done
echo "      For comparison: Anki 26.9 from PyPI downloads 229 MB (Qt with WebEngine 202 MB); Workrave 1.10.50"
echo "      of Debian 12 downloads 9 MB and installs 15 MB, and uses the system's GTK."

exit $bad
