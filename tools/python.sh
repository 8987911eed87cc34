#!/bin/sh
# The Python environment in .venv with the packages of requirements.txt.
# Usage: sh tools/python.sh PYTHON
set -eu
python=${1:-python3}
sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)

# Debian ships python3 without venv and pip; elsewhere both come along.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  command -v apt-get >/dev/null || { echo "Installeer eerst venv en pip voor $python." >&2; exit 1; }
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq "python$version-venv"
fi
"$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
