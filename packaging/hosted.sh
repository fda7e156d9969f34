#!/usr/bin/env bash
# Build and try the program on a hosted Windows or macOS; release.yml calls it. Unproven until run.
set -euo pipefail

export PYTHONPATH=build/tools
out=build/program
program=$out/sciatica-desktop

mkdir -p build dist
python -m pip install --quiet --require-hashes -r pins.txt
python -m pip install --quiet --no-deps --no-build-isolation .
python -m pip install --quiet --require-hashes --target build/tools -r packaging/tools.txt
version=$(python -c 'import sciatica_desktop; print(sciatica_desktop.__version__)')
name=sciatica-desktop-$version-$RUNNER_OS-$RUNNER_ARCH

python packaging/icons.py build/icons
python -m PyInstaller --noconfirm --log-level WARN --workpath build/work --distpath $out \
    packaging/sciatica-desktop.spec
QT_QPA_PLATFORM=offscreen $program/sciatica-desktop self-test
python packaging/bundled.py build/licences "dist/$name.cdx.json" "$version"

if [ "$RUNNER_OS" = Windows ]; then
    cp -r build/licences $program/
    cp LICENSE $program/LICENSE.txt
    # A value that begins with a slash would be taken for a path and changed; these do not.
    makensis -DVERSION="$version" -DPROGRAM="../../$program" -DICON=../../build/icons/sciatica-desktop.ico \
        -DOUT="../../dist/$name.exe" packaging/windows/installer.nsi
else
    app="$out/Sciatica Desktop.app"
    "$app/Contents/MacOS/sciatica-desktop" --version
    mkdir build/image
    cp -R "$app" build/licences LICENSE build/image/
    ln -s /Applications build/image/Applications
    hdiutil create -volname "Sciatica Desktop" -srcfolder build/image -format ULFO "dist/$name.dmg"
fi
(cd dist && shasum -a 256 -- * >"SHA256SUMS-$RUNNER_OS")
