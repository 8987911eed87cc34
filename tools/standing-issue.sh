#!/bin/sh
# One standing issue a label, for checks that come back: opened, kept up to date, reopened, closed.
# Usage: GH_TOKEN=… GH_REPO=owner/name sh tools/standing-issue.sh LABEL TITLE REPORT
# REPORT is a Markdown file; an empty one means that all is well. Its text only travels as a
# file, so nothing that a web server or an editor wrote can become part of a command.
set -eu
label=$1 title=$2 report=$3
: "${GH_REPO:?}"

# Only an issue that this script made: a label alone could be on somebody's own issue.
found=$(gh issue list --label "$label" --app github-actions --state all --limit 1 \
  --json number,state --jq '.[] | "\(.number) \(.state)"')
number=${found% *} state=${found#* }

if [ ! -s "$report" ]; then
  [ "$state" != OPEN ] || gh issue close "$number" --reason completed --comment "Alles is weer in orde."
  exit 0
fi

# GitHub takes 65,536 characters. Cut at a line, and say so.
body=$(mktemp)
trap 'rm -f "$body"' EXIT
awk '{ size += length($0) + 1 }
  size > 60000 { print "\nDe lijst is langer. De rest staat in het verslag bij Actions."; exit }
  { print }' "$report" >"$body"

if [ -z "$number" ]; then
  gh label create "$label" --description "$title" || true # it may be there already; if not, the next line says so
  gh issue create --label "$label" --title "$title" --body-file "$body"
else
  gh issue edit "$number" --title "$title" --body-file "$body"
  [ "$state" = OPEN ] || gh issue reopen "$number" --comment "Er is weer iets bijgekomen."
fi
