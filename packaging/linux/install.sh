#!/bin/sh
# Install Sciatica Desktop for yourself: `sh install.sh`; take it away again: `sh install.sh --remove`.
# No administrator is needed. Your diary (~/.local/share/sciatica-desktop) is never touched.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/sciatica-desktop
command=$HOME/.local/bin/sciatica-desktop

remove() {
    [ ! -e "$program/installed" ] || while IFS= read -r file; do rm -f "$file"; done <"$program/installed"
    rm -f "$command"
    rm -rf "$program"
}

case "${1:-}" in
"") ;;
--remove)
    remove
    echo "Sciatica Desktop is removed. Your diary stays in $data/sciatica-desktop."
    exit 0
    ;;
*)
    echo "usage: sh install.sh [--remove]" >&2
    exit 2
    ;;
esac

if [ ! -x "$here/program/sciatica-desktop" ]; then
    echo "install.sh: the program is not beside this script; unpack the whole archive first." >&2
    exit 1
fi
remove # an older version
mkdir -p "$(dirname "$program")" "$(dirname "$command")" "$data"
cp -R "$here/program" "$program"
cp -R "$here/licences" "$here/LICENSE" "$program/"
cp "$here/install.sh" "$program/install.sh"
ln -s "$program/sciatica-desktop" "$command"
(cd "$here/share" && find . -type f) | while IFS= read -r file; do
    mkdir -p "$data/$(dirname "$file")"
    cp "$here/share/$file" "$data/$file"
    echo "$data/$file"
done >"$program/installed"
sed -i "s|^Exec=.*|Exec=\"$program/sciatica-desktop\"|" "$data/applications/sciatica-desktop.desktop"

echo "Sciatica Desktop is installed: look for it in the menu, or call $command."
echo "To remove it: sh $program/install.sh --remove"
