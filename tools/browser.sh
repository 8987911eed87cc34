#!/bin/sh
# A Chromium for the tests. Its headless shell if it can be had: that opens pages three times as fast.
# tests/conftest.py looks for the same programs in the same order.
set -eu
# Not only there: Ubuntu has a chromium-browser that does no more than ask for a snap.
works() { "$1" --version >/dev/null 2>&1; }
playwrights_own() {
  .venv/bin/python -c '
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as p: raise SystemExit(not Path(p.chromium.executable_path).exists())
'
}
# A font too: a bare machine has none, and then every text is as wide as nothing.
install() { sh tools/install.sh "$1" fonts-liberation && works "$1"; }

# Playwright brings its own Node, and that needs a library which a bare Debian has not.
if ! works .venv/bin/playwright && ! sh tools/install.sh libatomic1; then
  echo "Playwright start niet. Op Debian en Ubuntu helpt het pakket libatomic1." >&2
  exit 1
fi
if works chromium-headless-shell || playwrights_own; then exit 0; fi
if [ "$(id -u)" = 0 ] && install chromium-headless-shell; then exit 0; fi # a container: nobody minds a package
for name in chromium chromium-browser google-chrome; do
  if works "$name"; then exit 0; fi
done
if install chromium-headless-shell || install chromium; then exit 0; fi
.venv/bin/playwright install --with-deps chromium || .venv/bin/playwright install chromium
