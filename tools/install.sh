#!/bin/sh
# Packages of Debian or Ubuntu, as root or through sudo. Fails where that cannot be done.
# Usage: sh tools/install.sh PACKAGE...
set -eu
command -v apt-get >/dev/null || exit 1
sudo=''
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || exit 1
  sudo=sudo
fi
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
