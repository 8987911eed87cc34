#!/bin/sh
# The list that the live site carries of everything that was ever on it. Writes FILE, or nothing when
# there is no site or no list on it yet. Any other answer stops publishing: better no new site than one that forgets.
# Usage: sh tools/live-list.sh ADDRESS FILE
set -eu
address=${1%/} file=$2
if [ -z "$address" ]; then exit 0; fi
status=$(curl --silent --show-error --location --retry 4 --max-time 60 --output "$file" --write-out '%{http_code}' \
  "$address/gepubliceerd.txt") || status=000
case $status in
  200) ;;
  404) rm -f "$file" ;;
  *)
    rm -f "$file"
    echo "::error::De lijst van wat op de site staat, is niet op te halen (antwoord $status). Probeer het later opnieuw."
    exit 1
    ;;
esac
