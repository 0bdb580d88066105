#!/usr/bin/env bash
# Write what the weekly watch found into its one open issue, or close it. Wants BUILD, SOURCES and STALE (success or failure),
# RUN (the address of the run), the files build.txt, sources.md and stale.txt, and gh with GH_TOKEN and GH_REPO.
set -euo pipefail

title='Weekly watch: something needs a look'
# An issue holds at most 65,536 characters.
part=20000

number=$(gh issue list --state open --search "in:title \"$title\"" --json number,title \
  --jq "[.[] | select(.title == \"$title\")][0].number // empty")

if [[ $BUILD == success && $SOURCES == success && $STALE == success ]]; then
  [[ -z $number ]] || gh issue close "$number" --comment "Nothing is left: $RUN"
  exit 0
fi

body=$(mktemp)
{
  echo "Found by $RUN"
  if [[ $BUILD != success ]]; then
    printf '\n## The site does not build\n\n```\n%s\n```\n' "$(tail -c "$part" build.txt)"
  fi
  if [[ $SOURCES != success ]]; then
    printf '\n## Sources\n\n`npm run check:sources` says the same.\n\n%s\n' "$(head -c "$part" sources.md)"
  fi
  if [[ $STALE != success ]]; then
    printf '\n## Claims that time has made false\n\n`npm run stale` says the same.\n\n```\n%s\n```\n' "$(head -c "$part" stale.txt)"
  fi
} >"$body"

if [[ -n $number ]]; then
  gh issue edit "$number" --body-file "$body"
else
  gh issue create --title "$title" --body-file "$body"
fi
