# The one list of commands: `make check` while you edit, `make test` before you send. `make demo` and
# `make test` do everything on a fresh Debian with Rust, Python 3.11 and Node 20, as root; anywhere
# else `make doctor` says what is missing. Continuous integration calls the same targets.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

BUILD := target/make
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PYTHON := $(BIN)/python
WASM := bindings-wasm/js/generated/faaswire_wasm_bg.wasm
RUST_SOURCES := $(shell find core/src core/Cargo.toml Cargo.toml Cargo.lock -type f 2>/dev/null)
PYTHON_SOURCES := $(RUST_SOURCES) $(shell find bindings-py pyproject.toml -type f -not -path '*/__pycache__/*' 2>/dev/null)
WASM_SOURCES := $(RUST_SOURCES) $(shell find bindings-wasm -type f -not -path '*/node_modules/*' -not -path '*/generated/*' 2>/dev/null)
# What the demo needs, made side by side: one Cargo waits for another, the rest does not. Compilers
# are not reported of make's jobs, in which they may not join.
QUICK := $(BUILD)/quick-wasm $(BUILD)/quick-python $(BUILD)/example-rust
$(QUICK): export MAKEFLAGS :=
COUNTS := $(BUILD)/counts
BENCH_VENV := target/bench/venv
# How many damaged copies of each seed the replay tries.
REPLAY := 10
SCRIPTS := bindings-py tests examples
STEP := xtask/step.sh
PRETTIER := bindings-wasm/node_modules/.bin/prettier --log-level warn
JAVASCRIPT := '{bindings-wasm,examples,tests}/**/*.{js,cjs,mjs,ts,cts,mts}'
# The oldest Rust that the project supports, and the commit that semver-checks compares with.
MSRV := $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
BASELINE := origin/main
# Random cases are the same ones in every run, so that a change is judged by what it changed; other
# ones are drawn by SEED=<number>, and each time anew by `make test-deep`.
SEED ?= 1
export FAASWIRE_SEED := $(SEED)
export PROPTEST_RNG_SEED := $(SEED)
# The tests look for Debian's; elsewhere it has other places.
export CHROMIUM ?= $(or $(shell command -v chromium),/usr/bin/chromium)
FUZZ_CORPUS := target/fuzz/corpus
FUZZ := decode_alibaba decode_huawei decode_tencent archive inner_source encode endpoint json reference signing

## Everything, for newcomers
.PHONY: check help doctor demo test
check:          ## while you edit: format, lints, vectors, the core's tests with few random cases
	@[ -d target/debug ] || echo "  (the first run compiles for some minutes)"
	@$(STEP) "Rust's format" cargo fmt --all --check
	@$(STEP) "generated files" cargo xtask gen --check
	@if [ -x $(BIN)/jsonschema ]; then $(STEP) "vectors" $(PYTHON) tests/check_vectors.py; \
	else echo "  vectors                  not looked at: \`make test-vectors\` once installs what does"; fi
	@$(STEP) "lints" cargo clippy -q --workspace --all-targets --features faaswire/dynamic,faaswire/serde -- -D warnings
	@$(STEP) "the core's tests" env PROPTEST_CASES=32 cargo test -q -p faaswire --features dynamic,serde
	@if [ -x $(BIN)/ruff ]; then \
		$(STEP) "Python's lints" $(BIN)/ruff check -q $(SCRIPTS); \
		$(STEP) "Python's format" $(BIN)/ruff format -q --check $(SCRIPTS); \
	else echo "  Python's format          not looked at: \`make lint\` once installs what does"; fi
	@if [ -x $(firstword $(PRETTIER)) ]; then $(STEP) "JavaScript's format" $(PRETTIER) --check $(JAVASCRIPT); \
	else echo "  JavaScript's format      not looked at: \`make lint\` once installs what does"; fi
	@echo "make check: passed (\`make fmt\` mends formats, \`make gen\` generated files)"

help:           ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 18

doctor:         ## what this machine lacks for these targets, and the command that installs it
	@xtask/doctor.sh

demo:           ## fetches and verifies a package in three languages, on the emulator (at first 5 minutes)
	@$(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j3) $(QUICK)
	@$(PYTHON) examples/demo.py

test: lint generated test-vectors test-rust test-fuzz test-wasm-imports test-emulator test-python test-js test-web test-npm-short test-parity test-archives test-counts test-examples test-interop size  ## all tests of all languages (15 to 25 minutes)
	@echo "make test: everything passed"

## Parts
.PHONY: typos links words ci-local deny advisories msrv minimal-versions semver lint generated gen fmt size test-rust test-deep test-fuzz fuzz mutants test-vectors test-wasm-imports test-emulator test-python test-js test-web test-npm test-npm-short test-parity test-archives test-differential test-counts test-examples test-interop bench bench-rust bench-python bench-node clean

gen:            ## writes the generated files, or lists what the tables lack
	cargo xtask gen

generated:      ## checks that `make gen` would change nothing
	cargo xtask gen --check

fmt: $(BUILD)/venv $(BUILD)/npm-tools  ## formats all sources
	cargo fmt --all
	$(BIN)/ruff check -q --fix-only $(SCRIPTS)
	$(BIN)/ruff format -q $(SCRIPTS)
	$(PRETTIER) --write --list-different $(JAVASCRIPT)

lint: typos links words $(BUILD)/venv $(BUILD)/npm-tools  ## formatting and lints of all languages, spelling, links
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features faaswire/dynamic,faaswire/serde -- -D warnings
	cargo clippy -p faaswire --no-default-features --features dynamic -- -D warnings
	cargo clippy -p xtask --features wasm --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps -p faaswire --features dynamic,serde -q
	$(BIN)/ruff check $(SCRIPTS)
	$(BIN)/ruff format --check $(SCRIPTS)
	$(PRETTIER) --check $(JAVASCRIPT)

typos: $(BUILD)/venv  ## spelling, in code and texts
	$(BIN)/typos

words:          ## words for which the glossary of CONTRIBUTING.md has others
	python3 tests/docs/words.py

links:          ## the links of all documents; with EXTERNAL=1 those to elsewhere as well
	python3 tests/docs/links.py $(if $(EXTERNAL),--external)

test-vectors: $(BUILD)/venv  ## the vectors themselves, and the tool that captures requests
	$(PYTHON) tests/check_vectors.py
	$(PYTHON) -m pytest -q tests/vectors

test-rust:      ## the core and the generators
	mkdir -p $(COUNTS)
	FAASWIRE_VECTOR_COUNTS=$(CURDIR)/$(COUNTS)/rust.json cargo test -p faaswire --features dynamic,serde
	cargo test -q -p xtask --features wasm

test-deep:      ## the core and the fuzz targets with random cases by the thousand (15 to 25 minutes; CASES=4096)
	env -u PROPTEST_RNG_SEED PROPTEST_CASES=$(or $(CASES),4096) cargo test -p faaswire --features dynamic,serde
	FAASWIRE_REPLAY=1000 cargo test -q -p faaswire-fuzz

test-fuzz:      ## the fuzz targets without a fuzzer: on their seeds, on what once failed, on damage to both
	FAASWIRE_REPLAY=$(REPLAY) cargo test -q -p faaswire-fuzz

test-wasm-imports: $(BUILD)/wasm-target  ## the core as a wasm module imports nothing
	env $$(cat $(BUILD)/wasm-target) cargo build -q --profile wasm -p wasm-imports --target wasm32-unknown-unknown
	node tests/wasm-imports/check.mjs target/wasm32-unknown-unknown/wasm/wasm_imports.wasm

test-emulator: $(BUILD)/venv  ## the emulator against captured requests
	$(PYTHON) -m pytest -q tests/emulator/tests

test-python: $(BUILD)/python $(BUILD)/unzip  ## Python package: vectors, clients, leaks, types
	mkdir -p $(COUNTS)
	FAASWIRE_VECTOR_COUNTS=$(CURDIR)/$(COUNTS)/python.json $(PYTHON) -m pytest -q --hypothesis-seed=$(SEED) bindings-py/tests

test-js: $(BUILD)/wasm  ## npm package: vectors, fetch, leaks, types, packaging
	mkdir -p $(COUNTS)
	cd bindings-wasm && FAASWIRE_VECTOR_COUNTS=$(CURDIR)/$(COUNTS)/js.json npm test

test-web: $(BUILD)/wasm $(BUILD)/chromium $(BUILD)/venv  ## npm package in a real browser
	cd tests/web && npm ci && npm test

test-npm-short: $(BUILD)/wasm $(BUILD)/npm  ## npm package as installed: Node, bundles, a page, TypeScript
	node tests/npm/run.mjs --short

test-npm: $(BUILD)/wasm $(BUILD)/npm $(BUILD)/npm-long $(BUILD)/chromium  ## npm package in every environment of docs/npm.md (10 minutes, 2 GB)
	node tests/npm/run.mjs

test-parity: $(BUILD)/python $(BUILD)/wasm  ## all languages make the same bytes of random calls
	$(PYTHON) -m pytest -q tests/parity

test-archives: $(BUILD)/python $(BUILD)/archives  ## packages of real tools, and what other readers make of archives
	$(PYTHON) tests/archives/corpus.py --keep $(BUILD)/corpus
	$(PYTHON) tests/archives/differential.py --seed 1 --cases 3000 --corpus $(BUILD)/corpus

test-differential: $(BUILD)/python $(BUILD)/archives  ## what other readers make of archives, at length (SECONDS=1800)
	$(PYTHON) tests/archives/corpus.py --keep $(BUILD)/corpus
	nice $(PYTHON) tests/archives/differential.py --seconds $(or $(SECONDS),1800) --corpus $(BUILD)/corpus

test-counts: test-rust test-python test-js  ## all languages ran the same vectors
	$(PYTHON) tests/check_counts.py $(COUNTS)/rust.json $(COUNTS)/python.json $(COUNTS)/js.json

test-examples: $(BUILD)/python $(BUILD)/wasm $(BUILD)/example-rust  ## examples and every code block of the documents
	@$(PYTHON) examples/demo.py
	$(PYTHON) -m pytest -q tests/docs

test-interop: $(BUILD)/interop $(BUILD)/python  ## official SDKs and faaswire against the emulator
	$(PYTHON) -m pytest -q tests/interop

size: $(BUILD)/python $(BUILD)/wasm  ## what the packages weigh, and their limits
	@$(PYTHON) tests/size.py

## What the workflows check besides
ci-local: deny msrv minimal-versions  ## deny, msrv and minimal-versions: what the workflows check besides and this machine can
	@echo "make ci-local: passed; not here: advisories, semver, EXTERNAL=1 links, other systems and versions"

deny: $(BUILD)/cargo-deny  ## licenses, versions and sources of what is compiled in
	cargo fetch -q --locked
	cargo deny --offline check bans licenses sources

advisories: $(BUILD)/cargo-deny  ## known vulnerabilities of what is compiled in, by RustSec's list
	cargo deny check advisories

# Away from CI, a toolchain that rustup cannot bring is not a failure: that nothing was checked is said.
toolchain = rustup toolchain list 2>/dev/null | grep -q "^$(1)-" || rustup toolchain install --profile minimal $(1) || \
	{ echo "make $@: Rust $(1) is not here and cannot be installed: NOT CHECKED"; exit $${CI:+1}; }

msrv:           ## the oldest Rust that Cargo.toml promises compiles what is published
	@$(call toolchain,$(MSRV)); \
	export RUSTFLAGS=-Awarnings CARGO_TARGET_DIR=target/msrv; set -x; \
	cargo +$(MSRV) check -q --locked -p faaswire --all-features; \
	cargo +$(MSRV) check -q --locked -p faaswire --no-default-features; \
	cargo +$(MSRV) check -q --locked -p faaswire-python -p faaswire-wasm -p faaswire-archive-wasm

# Cargo has the option in nightly only; what it chose is compiled by the usual compiler.
minimal-versions:  ## the oldest dependencies that Cargo.toml promises compile the crate
	@$(call toolchain,nightly); set -x; \
	rm -rf target/minimal/tree; \
	mkdir -p target/minimal/tree; \
	cp -R Cargo.lock README.md core target/minimal/tree; \
	sed -E 's/^members = .*/members = ["core"]/' Cargo.toml > target/minimal/tree/Cargo.toml; \
	cd target/minimal/tree; \
	cargo +nightly update -q -Z direct-minimal-versions; \
	CARGO_TARGET_DIR=../build cargo check -q --locked -p faaswire --all-features

semver: $(BUILD)/cargo-semver-checks  ## whether the version's number says what changed since BASELINE=origin/main
	cargo semver-checks -p faaswire --baseline-rev $(BASELINE)

bench: bench-rust bench-python bench-node  ## speed beside named peers, as in docs/performance.md

bench-rust:
	cargo build -q --profile bench -p faaswire-bench
	@target/release/ratios

bench-python: $(BUILD)/bench-python
	@cd tests/bench/python && $(CURDIR)/$(BENCH_VENV)/bin/python ratios.py

bench-node: $(BUILD)/wasm $(BUILD)/bench-node
	@node tests/bench/node/ratios.mjs

fuzz: $(BUILD)/cargo-fuzz  ## libFuzzer on each target for SECONDS=60 (FUZZ="archive encode" names some)
	cargo run -q -p faaswire-fuzz --bin seeds -- $(FUZZ_CORPUS)
	for target in $(FUZZ); do \
		echo "fuzz: $$target for $(or $(SECONDS),60) s"; \
		cargo fuzz run --sanitizer none --features libfuzzer $$target $(FUZZ_CORPUS)/$$target -- \
			-max_total_time=$(or $(SECONDS),60) -rss_limit_mb=4096 -timeout=10 -print_final_stats=1; \
	done

mutants: $(BUILD)/cargo-mutants  ## which changes to signing, verification, errors and archives no test sees (hours)
	cargo mutants --output $(BUILD) $(MUTANTS)

clean:          ## removes everything that was built
	rm -rf target .venv bindings-wasm/node_modules examples/node/node_modules tests/web/node_modules tests/npm/node_modules tests/npm/long/node_modules tests/npm/long/work tests/interop/node/node_modules tests/bench/node/node_modules tests/archives/node/node_modules

## Tools and packages, each built once
$(BUILD)/cargo-%: | $(BUILD)
	command -v cargo-$* >/dev/null || cargo install --locked cargo-$*
	touch $@

$(BUILD):
	mkdir -p $@

# Debian's Python comes without venv; its package brings it.
.venv/pyvenv.cfg:
	python3 -m venv .venv 2>/dev/null || { xtask/install.sh venv:python3-venv && python3 -m venv --clear .venv; }

$(BUILD)/venv: bindings-py/requirements-test.txt | $(BUILD) .venv/pyvenv.cfg
	$(BIN)/pip install -q -r bindings-py/requirements-test.txt
	touch $@

# The packages as they are published; in their place the demo is content with what compiles in half
# the time. Whoever has the first needs no second: it counts as made as well.
$(BUILD)/python: $(BUILD)/venv $(BUILD)/advzip $(PYTHON_SOURCES)
	rm -rf $(BUILD)/wheel
	$(BIN)/pip wheel -q --no-deps -w $(BUILD)/wheel .
	if command -v advzip >/dev/null; then advzip -q -z -4 $(BUILD)/wheel/*.whl; fi
	$(BIN)/pip install -q --force-reinstall --no-deps $(BUILD)/wheel/*.whl
	touch $@ $(BUILD)/quick-python

$(BUILD)/quick-python: $(PYTHON_SOURCES) | $(BUILD) .venv/pyvenv.cfg
	rm -f $(BUILD)/python
	$(BIN)/pip install -q --force-reinstall --no-deps -C build-args="--profile dev" .
	touch $@

$(BUILD)/wasm-target: xtask/wasm-target.sh | $(BUILD)
	xtask/wasm-target.sh > $@

$(BUILD)/npm-tools: bindings-wasm/package-lock.json | $(BUILD)
	cd bindings-wasm && npm ci
	touch $@

$(BUILD)/wasm: $(BUILD)/wasm-target $(BUILD)/npm-tools $(WASM_SOURCES)
	env $$(cat $(BUILD)/wasm-target) npm --prefix bindings-wasm run build
	npm --prefix examples/node install --no-package-lock --silent
	touch $@ $(BUILD)/quick-wasm

$(BUILD)/quick-wasm: $(BUILD)/wasm-target $(WASM_SOURCES)
	rm -f $(BUILD)/wasm
	env $$(cat $(BUILD)/wasm-target) node bindings-wasm/build.mjs --quick
	npm --prefix examples/node install --no-package-lock --silent
	touch $@

$(BUILD)/example-rust: $(RUST_SOURCES) $(shell find examples/rust -type f 2>/dev/null) | $(BUILD)
	cargo build -q -p faaswire-examples
	touch $@

$(BUILD)/interop: tests/interop/requirements.txt tests/interop/node/package-lock.json $(BUILD)/venv
	$(BIN)/pip install -q -r tests/interop/requirements.txt
	npm --prefix tests/interop/node ci --silent
	touch $@

# Apart from the tests: what is measured against is no need of theirs.
$(BUILD)/bench-python: tests/bench/python/requirements.txt tests/interop/requirements.txt $(BUILD)/python
	python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install -q -r tests/bench/python/requirements.txt
	$(BENCH_VENV)/bin/pip install -q --force-reinstall --no-deps $(BUILD)/wheel/*.whl
	touch $@

$(BUILD)/bench-node: tests/bench/node/package-lock.json | $(BUILD)
	npm --prefix tests/bench/node ci --silent
	touch $@

$(BUILD)/npm: tests/npm/package-lock.json | $(BUILD)
	npm --prefix tests/npm ci --silent
	touch $@

$(BUILD)/npm-long: tests/npm/long/package-lock.json | $(BUILD)
	npm --prefix tests/npm/long ci --silent
	touch $@

$(BUILD)/chromium: | $(BUILD)
	[ -x "$$CHROMIUM" ] || xtask/install.sh chromium:chromium
	touch $@

# Packs the wheel again, with zopfli: 4 % less to download, and the same files in it. Where it cannot be
# installed, the wheel is as `pip` makes it.
$(BUILD)/advzip: | $(BUILD)
	xtask/install.sh advzip:advancecomp || true
	touch $@

# Info-ZIP, which must read what is built here.
$(BUILD)/unzip: | $(BUILD)
	xtask/install.sh unzip:unzip
	touch $@

# What makes and reads archives: Info-ZIP, libarchive, 7-Zip, Java with its tools, npm.
$(BUILD)/archives: tests/archives/node/package-lock.json | $(BUILD)
	xtask/install.sh zip:zip unzip:unzip bsdtar:libarchive-tools 7z:p7zip-full jar:default-jdk-headless
	npm --prefix tests/archives/node ci --silent
	touch $@
