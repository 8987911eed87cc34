#!/bin/sh
# A Chromium for the tests: one that is there, else Playwright's, else the distribution's.
# tests/conftest.py looks in the same three places.
set -eu
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
.venv/bin/python -c '
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as p: raise SystemExit(not Path(p.chromium.executable_path).exists())
' && exit 0
if .venv/bin/playwright install --with-deps chromium; then
  exit 0
fi
sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)
$sudo apt-get update -qq
$sudo apt-get install -y -qq chromium
