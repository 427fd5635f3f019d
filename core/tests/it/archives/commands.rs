//! Functions with a start command of their own.

use faaswire::archive::{Inspect, inspect};

use super::codes;
use crate::handmade_zip::{Claim, laid_out};

fn found(files: &[(&str, u32)], command: &[&str]) -> Vec<&'static str> {
    let data = b"#!/bin/sh\n";
    let files: Vec<_> = files
        .iter()
        .map(|(name, mode)| (Claim::stored(*name, data).mode(*mode), data.to_vec()))
        .collect();
    let bytes = laid_out(&files);
    let question = Inspect::new()
        .runtime("custom.debian10")
        .handler("index.handler");
    codes(&inspect(&bytes, &question.command(command)))
}

const PROGRAM: u32 = 0o100_755;
const TEXT: u32 = 0o100_644;

#[test]
fn what_a_command_names_is_there() {
    for (file, mode, command) in [
        ("server", PROGRAM, &["./server"][..]),
        ("server", PROGRAM, &["/code/server", "--port", "9000"]),
        ("server", PROGRAM, &["/var/user/server"]),
        ("server", PROGRAM, &["/opt/function/code/server"]),
        ("server", PROGRAM, &["server"]),
        ("bin/server", PROGRAM, &["bin/server"]),
        ("bootstrap", PROGRAM, &["/code/bootstrap"]),
        ("app.py", TEXT, &["python3", "app.py"]),
        (
            "app.py",
            TEXT,
            &["/usr/bin/python3.10", "-u", "/code/app.py"],
        ),
        ("app.py", TEXT, &["python3", "-W", "ignore", "app.py"]),
        (
            "app.jar",
            TEXT,
            &["java", "-Xmx512m", "-jar", "/code/app.jar"],
        ),
        ("src/server.js", TEXT, &["node", "src/server.js"]),
        ("run.sh", TEXT, &["bash", "./run.sh"]),
        ("bootstrap", TEXT, &["sh", "bootstrap"]),
        // What the system has is not looked for.
        ("app.py", TEXT, &["python3", "-m", "http.server"]),
        ("app.py", TEXT, &["sh", "-c", "python3 app.py"]),
        ("app.js", TEXT, &["npm", "run", "start"]),
        ("app.js", TEXT, &["/bin/bash", "/opt/start.sh"]),
        (
            "App.class",
            TEXT,
            &["java", "-cp", "/code:/code/lib/*", "App"],
        ),
        ("app.js", TEXT, &["node", "--version"]),
    ] {
        assert_eq!(found(&[(file, mode)], command), [""; 0], "{command:?}");
    }
}

#[test]
fn what_a_command_names_is_missing() {
    for command in [
        &["./server"][..],
        &["/code/server"],
        &["bin/server"],
        &["python3", "app.py"],
        &["node", "/code/index.js"],
        &["java", "-jar", "app.jar"],
        &["bash", "./run.sh"],
        // No command is none: the program is `bootstrap`.
        &[],
        &["", ""],
    ] {
        let found = found(&[("readme", TEXT), ("src/readme", TEXT)], command);
        assert_eq!(found, ["handler_missing"], "{command:?}");
    }
    let nested = found(&[("hello/app.py", TEXT)], &["python3", "app.py"]);
    assert_eq!(nested, ["nested_root"]);
}

/// What an interpreter reads needs no mode; what the system starts does, and only that.
#[test]
fn what_a_command_starts_must_be_executable() {
    let files = [("server", TEXT), ("bootstrap", TEXT)];
    assert_eq!(found(&files, &["./server"]), ["not_executable"]);
    assert_eq!(found(&files, &["sh", "server"]), [""; 0]);
    let files = [("server", PROGRAM), ("bootstrap", TEXT)];
    assert_eq!(found(&files, &["./server"]), [""; 0]);
}
