#!/bin/sh
# A Chromium for the tests. Its headless shell if it can be had: that opens pages three times as fast.
# tests/conftest.py looks for the same programs in the same order.
set -eu
have() { command -v "$1" >/dev/null; }
playwrights_own() {
  .venv/bin/python -c '
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as p: raise SystemExit(not Path(p.chromium.executable_path).exists())
'
}

have chromium-headless-shell || playwrights_own && exit 0
if [ "$(id -u)" = 0 ] && have apt-get; then # a container: nobody minds a package
  { apt-get update -qq && apt-get install -y -qq chromium-headless-shell; } && exit 0
fi
have chromium || have chromium-browser || have google-chrome && exit 0
.venv/bin/playwright install --with-deps chromium && exit 0
sudo apt-get update -qq
sudo apt-get install -y -qq chromium-headless-shell || sudo apt-get install -y -qq chromium
