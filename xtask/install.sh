#!/usr/bin/env bash
# install.sh PROGRAM:PACKAGE…: installs Debian's package of each program that is missing. Where it
# may not, it says what is missing, and leaves the machine as it is.
set -euo pipefail

missing=()
for pair in "$@"; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
[ ${#missing[@]} -gt 0 ] || exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "missing: ${missing[*]} (Debian's names). \`make doctor\` says how to install them." >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
