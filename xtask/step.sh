#!/usr/bin/env bash
# Usage: xtask/step.sh NAME COMMAND...
# One line for a step that succeeds; of one that fails everything that it printed, and its command.
set -uo pipefail
name=$1
shift
log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf '  %-24s' "$name"
if [ -t 1 ]; then export CARGO_TERM_COLOR=always; fi
if "$@" >"$log" 2>&1; then
  echo "ok, $SECONDS s"
else
  code=$?
  echo "failed:"
  cat "$log"
  echo "  $name failed; again: $*"
  exit $code
fi
