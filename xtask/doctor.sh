#!/usr/bin/env bash
# Says what this machine has of what the make targets need, and how to get the rest. It changes
# nothing. The exit code is 0 if `make test` can run: all is there, or `make test` may install it.
# For bash 3.2 as well, which is macOS's.
set -uo pipefail
cd "$(dirname "$0")/.."

wasm=wasm32-unknown-unknown
failed=0
manager=none
for each in apt-get dnf pacman brew; do
  if command -v "$each" >/dev/null; then manager=$each && break; fi
done
# Whoever is root on Debian has `make test` install what Debian has.
installs=no
if [ "$manager" = apt-get ] && [ "$(id -u)" = 0 ]; then installs=yes; fi

ok() { printf '  ok       %s\n' "$*"; }
lacks() { printf '  missing  %s\n           %s\n' "$1" "$2"; }
needed() { lacks "$@" && failed=1; }
# What `make test` installs by itself where it may.
installed() {
  if [ $installs = yes ]; then lacks "$1" "make test installs it ($2)"; else needed "$1" "$2"; fi
}

# command DEBIAN FEDORA ARCH HOMEBREW: how this machine's package manager installs it.
command_for() {
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo "
  case $manager in
    apt-get) echo "${sudo}apt-get install $1" ;;
    dnf) echo "${sudo}dnf install $2" ;;
    pacman) echo "${sudo}pacman -S $3" ;;
    brew) echo "brew install $4" ;;
    *) echo "install $1, as Debian calls it" ;;
  esac
}
# at_least FLOOR VERSION, both MAJOR.MINOR with anything behind
at_least() {
  local floor=$1 version=$2 a b c d
  IFS=. read -r a b _ <<<"$floor"
  IFS=. read -r c d _ <<<"$version"
  [ "${c:-0}" -gt "$a" ] 2>/dev/null || { [ "${c:-0}" -eq "$a" ] && [ "${d:-0}" -ge "${b:-0}" ]; } 2>/dev/null
}
has_target() { compgen -G "$("$1" --print sysroot 2>/dev/null)/lib/rustlib/$wasm/lib/libstd-*.rlib" >/dev/null; }

echo "make check needs:"
floor=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
version=$(rustc --version 2>/dev/null | cut -d' ' -f2)
if at_least "$floor" "${version:-0}"; then ok "Rust $version"; else
  needed "Rust $floor or newer${version:+, not $version}" "https://rustup.rs, or if that is there: rustup update stable"
fi
for part in fmt clippy; do
  if cargo $part --version >/dev/null 2>&1; then ok "cargo $part"; else
    needed "cargo $part" "rustup component add rustfmt clippy"
  fi
done
if command -v cc >/dev/null; then ok "a C compiler, which links"; else
  needed "a C compiler, which links" "$(command_for gcc gcc gcc llvm)"
fi
version=$(python3 -c 'import platform; print(platform.python_version())' 2>/dev/null)
if at_least 3.11 "${version:-0}"; then ok "Python $version"; else
  needed "Python 3.11 or newer${version:+, not $version}" "$(command_for python3 python3 python python)"
fi

echo "make demo and make test need as well:"
if python3 -c 'import venv, ensurepip' 2>/dev/null; then ok "Python's venv"; else
  installed "Python's venv" "$(command_for python3-venv python3 python python)"
fi
version=$(node --version 2>/dev/null)
if at_least 20.0 "${version#v}"; then ok "Node ${version#v}"; else
  needed "Node 20 or newer${version:+, not ${version#v}}" "https://nodejs.org, or: $(command_for nodejs nodejs nodejs node)"
fi
if command -v npm >/dev/null; then ok "npm"; else
  needed "npm" "it comes with Node; or: $(command_for npm nodejs-npm npm node)"
fi
if has_target rustc; then
  ok "Rust's target $wasm"
elif has_target /usr/bin/rustc; then
  ok "Rust's target $wasm, of Debian's rustc"
elif command -v rustup >/dev/null; then
  # Without the Rust distribution server, Debian's rustc-web does, for root.
  lacks "Rust's target $wasm" "make demo and make test add it (rustup target add $wasm)"
else
  installed "Rust's target $wasm" "$(command_for 'rustc-web rust-web-src' rust-std-static-$wasm rust-wasm rustup)"
fi

echo "make test needs as well:"
# PROGRAM DEBIAN FEDORA ARCH HOMEBREW
while read -r program names; do
  if command -v "$program" >/dev/null || { [ "$program" = chromium ] && [ -x "${CHROMIUM:-}" ]; }; then ok "$program"; else
    # shellcheck disable=SC2086 # four words
    installed "$program" "$(command_for $names)"
  fi
done <<'PROGRAMS'
chromium chromium chromium chromium chromium
unzip unzip unzip unzip unzip
advzip advancecomp advancecomp advancecomp advancecomp
zip zip zip zip zip
bsdtar libarchive-tools bsdtar libarchive libarchive
7z p7zip-full p7zip-plugins 7zip p7zip
jar default-jdk-headless java-latest-openjdk-devel jdk-openjdk openjdk
PROGRAMS

echo "only these targets need:"
while read -r tool target; do
  if command -v "cargo-$tool" >/dev/null; then ok "cargo-$tool, for $target"; else
    lacks "cargo-$tool, for $target" "$target installs it (cargo install --locked cargo-$tool)"
  fi
done <<'TOOLS'
fuzz make fuzz
mutants make mutants
deny make ci-local
semver-checks make semver
TOOLS
toolchains=$(rustup toolchain list 2>/dev/null)
toolchain() { # NAME WORDS TARGET
  case $toolchains in
    *"$1"*) ok "$2, for $3" ;;
    *) lacks "$2, for $3" "rustup toolchain install $1" ;;
  esac
}
toolchain nightly "a nightly Rust" "make minimal-versions"
toolchain "$floor" "Rust $floor" "make msrv"

if [ $failed = 0 ]; then echo "make test can run."; else echo "make test cannot run yet."; fi
exit $failed
