#!/bin/sh
# Make every Linux package into dist/: `package.sh VENV`. check_packages.sh tries them afterwards.
set -eu

python=$1/bin/python
tools=build/tools
stage=build/stage
share=$stage/usr/share
version=$("$python" -c 'import sciatica_desktop; print(sciatica_desktop.__version__)')
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH VERSION="$version" ARCH=
case $(uname -m) in
x86_64) ARCH=amd64 ;;
aarch64) ARCH=arm64 ;;
*) ARCH=$(uname -m) ;;
esac
date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
system="linux-$(uname -m)"

say() { echo "== $*"; }
fill_in() { sed "s/@VERSION@/$version/g; s/@DATE@/$date/g" "$1"; }

if [ "$(cat $tools/made-with 2>/dev/null || :)" != "$(cksum <packaging/tools.txt)" ]; then
    say "build tools"
    rm -rf $tools
    mkdir -p build
    "$python" -m pip install --quiet --disable-pip-version-check --require-hashes --no-compile \
        --target $tools -r packaging/tools.txt 2>build/tools.log || { cat build/tools.log >&2; exit 1; }
    cksum <packaging/tools.txt >$tools/made-with
fi
export PYTHONPATH=$tools

say "the program and the parts of Qt it uses"
rm -rf $stage dist build/icons build/work
mkdir -p dist $stage/usr/lib $share/applications $share/metainfo $share/icons/hicolor $stage/man
"$python" packaging/icons.py build/icons
"$python" -m PyInstaller --noconfirm --log-level ERROR --workpath build/work \
    --distpath $stage/usr/lib packaging/sciatica-desktop.spec 2>build/pyinstaller.log ||
    { cat build/pyinstaller.log >&2; exit 1; }
# Python's own libraries may carry symbols; those of wheels are stripped, and numpy's break by it.
find $stage/usr/lib -name 'libpython*' -exec strip --strip-unneeded {} + \
    -o -path '*/lib-dynload/*' -exec strip --strip-unneeded {} +
find $stage/usr/lib -name '*.so*' -exec chmod 644 {} +

say "licences and the list of parts"
"$python" packaging/bundled.py build/licences "dist/sciatica-desktop-$version.cdx.json" "$version"

say "what the desktop shows"
cp packaging/linux/sciatica-desktop.desktop $share/applications/
fill_in packaging/linux/io.github.sciatica_desktop.sciatica_desktop.metainfo.xml \
    >$share/metainfo/io.github.sciatica_desktop.sciatica_desktop.metainfo.xml
"$python" packaging/man_page.py packaging/linux/sciatica-desktop.1 "$version" "$date" | gzip -9n >$stage/man/sciatica-desktop.1.gz
cp -r build/icons/hicolor $share/icons/
mkdir -p $share/icons/hicolor/scalable/apps $share/icons/hicolor/symbolic/apps
cp assets/icons/sciatica-desktop.svg $share/icons/hicolor/scalable/apps/
cp assets/icons/sciatica-desktop-symbolic.svg $share/icons/hicolor/symbolic/apps/

say ".deb and .rpm"
mkdir -p $stage/doc $stage/licenses
cp -r build/licences $stage/doc/licences
cp -r build/licences LICENSE $stage/licenses/
cat LICENSE packaging/linux/copyright-note >$stage/doc/copyright
gzip -9n >$stage/doc/changelog.gz <<END
sciatica-desktop ($version) stable; urgency=medium

  * The changes stand in CHANGELOG.md of the source.

 -- The Sciatica Desktop developers <sciatica-desktop@users.noreply.github.com>  $(
    date -u -R -d "@$SOURCE_DATE_EPOCH")
END
find $stage -type d -exec chmod 755 {} +
for kind in deb rpm; do
    $tools/bin/nfpm package --config packaging/linux/nfpm.yaml --packager $kind --target dist/ >/dev/null
done

say ".tar.gz for one user"
folder=sciatica-desktop-$version-$system
rm -rf "build/$folder"
mkdir -p "build/$folder"
cp -r $stage/usr/lib/sciatica-desktop "build/$folder/program"
cp -r $share "build/$folder/share"
mkdir -p "build/$folder/share/man/man1"
cp $stage/man/sciatica-desktop.1.gz "build/$folder/share/man/man1/"
cp -r build/licences LICENSE packaging/linux/install.sh "build/$folder/"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    -C build -c "$folder" | gzip -6n >"dist/$folder.tar.gz"
rm -rf "build/$folder"

say "wheel"
env -u PYTHONPATH "$python" -m hatchling build -t wheel -d dist >build/wheel.log 2>&1 ||
    { cat build/wheel.log >&2; exit 1; }

(cd dist && sha256sum -- * >SHA256SUMS)
