//! What `bootstrap` and other programs begin with.

use faaswire::archive::{Inspect, inspect};

use super::codes;
use crate::handmade_zip::{Claim, laid_out};

fn found(name: &str, data: &[u8], question: &Inspect<'_>) -> Vec<&'static str> {
    let bytes = laid_out(&[(Claim::stored(name, data).mode(0o100_755), data.to_vec())]);
    codes(&inspect(&bytes, question))
}

/// An ELF file for x86-64.
const ELF: &[u8] = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0";

const STARTABLE: [&[u8]; 9] = [
    b"#!/bin/bash\nnode server.js\n",
    b"#!/bin/bash",
    b"#! /bin/sh -e\n",
    b"#!/usr/bin/env python3\nprint(1)\n",
    // Only its first line must not end so.
    b"#!/usr/bin/env python3\nprint(1)\r\n",
    b"#!/usr/bin/env node\nconsole.log('\r\n')\r\n",
    b"#!/bin/sh\nprintf 'a\\r\\n'\n",
    b"#!/var/lang/node16/bin/node\n",
    ELF,
];

const NOT_STARTABLE: [(&[u8], &str); 14] = [
    (b"#!/bin/bash\r\nnode server.js\r\n", "carriage return"),
    (b"#!/usr/bin/env node\r\n", "carriage return"),
    (b"#!/bin/sh\rexec node\r", "carriage return"),
    (b"#!/bin/bash -e\nnode server.js\r\n", "CRLF"),
    (b"#!/usr/bin/env bash\nnode server.js\r\n", "CRLF"),
    (b"\xef\xbb\xbf#!/bin/sh\n", "byte order mark"),
    (b"\xff\xfe#\0!\0", "byte order mark"),
    (b"node server.js\n", "neither"),
    (b"\n#!/bin/sh\n", "neither"),
    (b" #!/bin/sh\n", "neither"),
    (b"\xca\xfe\xba\xbe\0\0\0\x34", "neither"),
    (b"", "empty"),
    (b"#!bash\n", "absolute"),
    (b"#!\n", "absolute"),
];

#[test]
fn programs_that_start() {
    let custom = Inspect::new().runtime("custom");
    for data in STARTABLE {
        let text = String::from_utf8_lossy(data);
        assert_eq!(found("bootstrap", data, &custom), [""; 0], "{text:?}");
        assert_eq!(
            found("scf_bootstrap", data, &Inspect::new()),
            [""; 0],
            "{text:?}"
        );
    }
}

#[test]
fn programs_that_do_not_start() {
    let go = Inspect::new().runtime("go1").handler("main");
    let command = Inspect::new().command(&["/code/start"]);
    for (data, word) in NOT_STARTABLE {
        for (name, question) in [
            ("bootstrap", Inspect::new()),
            ("bootstrap", Inspect::new().runtime("custom.debian10")),
            ("scf_bootstrap", Inspect::new().runtime("CustomRuntime")),
            ("scf_bootstrap", Inspect::new().runtime("Nodejs16.13")),
            ("main", go),
            ("start", command),
        ] {
            let text = String::from_utf8_lossy(data);
            assert_eq!(
                found(name, data, &question),
                ["not_startable"],
                "{name} {text:?}"
            );
            let bytes = laid_out(&[(Claim::stored(name, data).mode(0o100_755), data.to_vec())]);
            let detail = inspect(&bytes, &question)
                .findings
                .remove(0)
                .detail
                .unwrap();
            assert!(detail.contains(word), "{text:?}: {detail}");
        }
    }
}

/// Packed text is looked at as it is unpacked; what is not unpacked is not looked at.
#[test]
fn programs_are_looked_at_when_they_are_unpacked() {
    let text = [&b"#!/bin/bash\n"[..], &b"echo\n".repeat(2_000), b"echo\r\n"].concat();
    let (claim, packed) = Claim::deflated("bootstrap", &text);
    let bytes = laid_out(&[(claim.mode(0o100_755), packed)]);
    assert_eq!(codes(&inspect(&bytes, &Inspect::new())), ["not_startable"]);
    let skipped = Inspect::new().skip_contents(true);
    assert_eq!(codes(&inspect(&bytes, &skipped)), [""; 0]);
}

/// Huawei starts the program of an HTTP function with a shell: its own examples name no
/// interpreter.
#[test]
fn a_shell_starts_what_names_no_interpreter() {
    let http = Inspect::new().runtime("http");
    let line =
        b"/opt/function/runtime/nodejs14.18/rtsp/nodejs/bin/node $RUNTIME_CODE_ROOT/index.js";
    assert_eq!(found("bootstrap", line, &http), [""; 0]);
    let windows = [&line[..], b"\r\n"].concat();
    assert_eq!(found("bootstrap", &windows, &http), ["not_startable"]);
    let by_command = Inspect::new().command(&["sh", "bootstrap"]);
    assert_eq!(found("bootstrap", line, &by_command), [""; 0]);
    assert_eq!(found("bootstrap", &windows, &by_command), ["not_startable"]);
}

/// Other files are not programs, wherever they are and whatever is in them.
#[test]
fn other_files_may_hold_anything() {
    let python = Inspect::new().runtime("python3.9").handler("index.handler");
    for name in ["index.py", "lib/bootstrap"] {
        let bytes = laid_out(&[
            (Claim::stored("index.py", b""), vec![]),
            (Claim::stored(name, b"").mode(0o100_644), vec![]),
        ]);
        let mut found = codes(&inspect(&bytes, &python));
        found.retain(|code| *code != "duplicate");
        assert_eq!(found, [""; 0], "{name}");
    }
}
