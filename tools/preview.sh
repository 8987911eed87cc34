#!/bin/sh
# Makes a built site readable from a folder: a browser that opens a file does not know that
# `map/` means `map/index.html`. For the preview of a proposal only, never for the real site.
# Usage: sh tools/preview.sh SITE
set -eu
find "$1" -name '*.html' -exec sed -i -E 's|( href="(\./)?[^":#?]*/)(["#?])|\1index.html\3|g' {} +
