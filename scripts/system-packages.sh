#!/bin/sh
# Qt's window and web view need some system libraries that a desktop has already, and ExifTool
# writes into photos.
# As root on Debian (or Ubuntu) this installs those that are missing; otherwise it names them.
# Further packages may be named: sh scripts/system-packages.sh xvfb
set -eu

[ "$(uname -s)" = Linux ] || exit 0
command -v dpkg-query >/dev/null 2>&1 || {
    echo "Not a Debian system: if the window does not start, install what Qt 6 names as missing."
    exit 0
}

# libnss3 to libasound2 are for the web view, libxcb-* for a window on X, the font for a bare machine.
# libimage-exiftool-perl writes positions into photos.
wanted="python3-venv libgl1 libegl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon0
libxkbcommon-x11-0 libxkbfile1 libnss3 libnspr4 libgbm1 libdrm2 libxcomposite1 libxdamage1 libxrandr2
libxtst6 libxrender1 libx11-xcb1 libasound2 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xfixes0 libxcb-xkb1
fonts-dejavu-core libimage-exiftool-perl $*"

installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

missing=""
for package in $wanted; do
    # Debian 13 and Ubuntu 24.04 renamed some of them (64-bit time).
    installed "$package" || installed "${package}t64" || missing="$missing $package"
done
# Any Python that can make a virtual environment will do.
if python3 -c "import ensurepip, venv" 2>/dev/null; then
    missing=$(printf %s "$missing" | sed 's/ python3-venv//')
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    echo "Installing system packages:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 # one word per package
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "These system packages are missing; the window may not start without them:"
    echo "    sudo apt-get install$missing"
fi
