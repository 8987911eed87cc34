#!/bin/sh
# The Python environment in .venv with the packages of requirements.txt.
# Usage: sh tools/python.sh PYTHON
set -eu
python=${1:-python3}

if ! "$python" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))'; then
  echo "De gids heeft Python 3.11 of nieuwer nodig. Heb je die? Typ dan bijvoorbeeld: make PYTHON=python3.12" >&2
  exit 1
fi
# Debian and Ubuntu ship python3 without venv and pip; elsewhere both come along.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  if ! sh tools/install.sh "python$version-venv"; then
    echo "Installeer eerst venv en pip voor $python. Op Debian en Ubuntu heet dat python$version-venv." >&2
    exit 1
  fi
fi
"$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
