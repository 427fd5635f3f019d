#!/usr/bin/env bash
# Makes the wasm32-unknown-unknown target usable and prints the environment (KEY=VALUE lines)
# under which cargo can build for it; nothing if the active toolchain can by itself.
#
# Most machines: rustup adds the target. Where the Rust distribution server is out of reach,
# Debian's rustc and the source of its standard library serve instead.
set -euo pipefail

target=wasm32-unknown-unknown
say() { printf 'wasm-target: %s\n' "$*" >&2; }
has_target() { compgen -G "$("$1" --print sysroot)/lib/rustlib/$target/lib/libstd-*.rlib" >/dev/null; }

has_target rustc && exit 0
if command -v rustup >/dev/null && timeout 120 rustup target add "$target" >&2 && has_target rustc; then
  exit 0
fi

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  say "install the $target target of your Rust toolchain: \`make doctor\` says how"
  exit 1
fi
say "rustup cannot add $target: building its standard library from Debian's source"
debian=/usr/bin/rustc
if ! dpkg -s rustc-web rust-web-src >/dev/null 2>&1; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends rustc-web rust-web-src >&2
fi
sysroot=$("$debian" --print sysroot)
if ! has_target "$debian"; then
  version=$("$debian" -vV | sed -n 's/^release: //p')
  mkdir -p "$sysroot/lib/rustlib/src/rust" "$sysroot/lib/rustlib/$target/lib"
  ln -sfn "/usr/src/rustc-$version/library" "$sysroot/lib/rustlib/src/rust/library"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir "$work/src"
  : >"$work/src/lib.rs"
  printf '[package]\nname = "std-build"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  (cd "$work" && RUSTC=$debian RUSTC_BOOTSTRAP=1 RUSTFLAGS='-Cembed-bitcode=yes' \
    cargo build -q --release --target "$target" -Zbuild-std=std,panic_abort >&2)
  find "$work/target/$target/release/deps" -name '*.rlib' ! -name 'libstd_build*' \
    -exec cp {} "$sysroot/lib/rustlib/$target/lib/" \;
fi
linker=$(find "$(rustc --print sysroot)/lib/rustlib" -name rust-lld | head -n 1)
printf 'RUSTC=%s\nCARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=%s\n' "$debian" "$linker"
