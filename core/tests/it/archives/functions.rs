//! Whether a function would start: handlers, programs, and folders packed by mistake.

use faaswire::archive::{Inspect, inspect};

use super::codes;
use crate::handmade_zip::{Claim, laid_out};

fn of(names: &[&str]) -> Vec<u8> {
    let files: Vec<_> = names
        .iter()
        .map(|name| {
            let data = b"#!/bin/sh\n";
            (Claim::stored(*name, data).mode(0o100_755), data.to_vec())
        })
        .collect();
    laid_out(&files)
}

fn found(names: &[&str], handler: &str, runtime: &str) -> Vec<&'static str> {
    let bytes = of(names);
    codes(&inspect(
        &bytes,
        &Inspect::new().handler(handler).runtime(runtime),
    ))
}

#[test]
fn the_file_of_the_handler_is_there() {
    for (file, handler, runtime) in [
        ("index.py", "index.handler", "python3.9"),
        ("index.py", "index.main_handler", "Python3.7"),
        ("src/index.py", "src/index.handler", "python3.10"),
        ("src/index.py", "src.index.handler", "python3.10"),
        ("index/__init__.py", "index.handler", "python3"),
        ("index.js", "index.handler", "nodejs18"),
        ("index.mjs", "index.handler", "Nodejs18.15"),
        ("./index.cjs", "index.handler", "Node.js18.15"),
        ("dist/index.js", "./dist/index.handler", "nodejs16"),
        ("index.php", "index.handler", "php7.2"),
        ("example/App.class", "example.App::handleRequest", "java8"),
        ("com/example/App.class", "com.example.App.handle", "Java11"),
        ("lib/app.jar", "example.App::handleRequest", "java11"),
        ("main", "main", "go1"),
        ("handler", "handler", "Go1.x"),
        ("bootstrap", "index.handler", "custom"),
        ("bootstrap", "", "custom.debian10"),
        ("scf_bootstrap", "", "CustomRuntime"),
        ("bootstrap", "", "http"),
        ("index.py", "index.handler", ""),
        ("anything", "index.handler", "custom-container"),
        ("anything", "index.handler", "a runtime of tomorrow"),
        ("anything", "no dot", "python3"),
        ("anything", "", "python3"),
        // Spring Boot, a web archive, and a JAR in a JAR or a ZIP.
        (
            "BOOT-INF/classes/example/App.class",
            "example.App::handleRequest",
            "java11",
        ),
        (
            "BOOT-INF/classes/example/App.class",
            "example.App.handle",
            "Java11",
        ),
        (
            "BOOT-INF/lib/app-1.0.jar",
            "example.App::handleRequest",
            "java17",
        ),
        ("WEB-INF/classes/Main.class", "Main::mainHandler", "Java8"),
        ("app.jar", "Main::mainHandler", "Java8"),
        // Tencent's web functions, whose handler nobody reads.
        ("scf_bootstrap", "index.main_handler", "Nodejs16.13"),
        ("scf_bootstrap", "scf_bootstrap", "Python3.7"),
        ("scf_bootstrap", "index.main_handler", ""),
        ("bootstrap", "index.handler", ""),
        ("anything", "index.handler", "CustomImage"),
    ] {
        let found: Vec<&str> = found(&[file], handler, runtime)
            .into_iter()
            .filter(|code| *code != "path_not_normal")
            .collect();
        assert_eq!(found, [""; 0], "{file} {handler} {runtime}");
    }
}

#[test]
fn the_file_of_the_handler_is_missing() {
    for (file, handler, runtime) in [
        ("main.py", "index.handler", "python3.9"),
        ("index.js", "index.handler", "python3.9"),
        ("index.py", "index.handler", "nodejs18"),
        ("Index.py", "index.handler", "python3.9"),
        ("index.py", "src/index.handler", "python3.9"),
        ("index.py", "index.handler", "php7"),
        ("example/App.java", "example.App::handleRequest", "java8"),
        ("main.go", "main", "go1"),
        ("index.py", "index.handler", "custom"),
        ("sub/bootstrap", "", "customruntime"),
        ("main.py", "index.handler", ""),
        ("BOOT-INF/classes/App.class", "example.App::handle", "java8"),
        ("bootstrap", "index.handler", "python3.9"),
        ("app.js", "", "custom.debian10"),
        ("._index.py", "index.handler", "python3.9"),
        ("__MACOSX/index.py", "__MACOSX/index.handler", "python3.9"),
    ] {
        // With a second file at the root, so that no folder was packed instead.
        let found = found(&[file, "readme"], handler, runtime);
        assert_eq!(found, ["handler_missing"], "{file} {handler} {runtime}");
    }
}

#[test]
fn a_folder_was_packed_instead_of_its_content() {
    for (names, handler) in [
        (&["hello/index.py", "hello/lib/a.py"][..], "index.handler"),
        (&["hello/index.py", "hello/lib/a.py"], ""),
        (&["hello/bootstrap"], ""),
        (&["hello/package.json", "hello/x.js"], ""),
        (&["hello/index.py", "__MACOSX/hello/._index.py"], ""),
        (&["hello/index.py", "__MACOSX/._hello"], "index.handler"),
        (&["hello/index.py", ".DS_Store"], ""),
        (
            &["hello/index.py", "Thumbs.db", "desktop.ini"],
            "index.handler",
        ),
        (&["hello/scf_bootstrap"], "index.main_handler"),
        // It is a function, whatever the folder is called.
        (&["python/index.py"], "index.handler"),
    ] {
        assert_eq!(found(names, handler, ""), ["nested_root"], "{names:?}");
    }
    // Not everything is in it; it is what the handler asks for; it looks like no function.
    for (names, handler) in [
        (&["hello/index.py", "index.py"][..], ""),
        (&["hello/index.py"], "hello/index.handler"),
        (&["python/requests/api.py"], ""),
        (&["python/requirements.txt", "python/six.py"], ""),
        (
            &["nodejs/package.json", "nodejs/node_modules/a/index.js"],
            "",
        ),
        (&["java/lib/a.jar"], ""),
        (&["__MACOSX/index.py", ".DS_Store"], ""),
    ] {
        assert_eq!(found(names, handler, ""), [""; 0], "{names:?}");
    }
}

#[test]
fn programs_must_be_executable() {
    let with_mode = |claim: Claim<'static>, runtime: &str, handler: &str| {
        let bytes = laid_out(&[(claim, b"#!/bin/sh".to_vec())]);
        codes(&inspect(
            &bytes,
            &Inspect::new().runtime(runtime).handler(handler),
        ))
    };
    let program = Claim::stored("bootstrap", b"#!/bin/sh");
    assert_eq!(with_mode(program.mode(0o100_755), "", ""), [""; 0]);
    assert_eq!(
        with_mode(program.mode(0o100_644), "", ""),
        ["not_executable"]
    );
    // Executable for its owner only: the function runs as somebody else.
    assert_eq!(
        with_mode(program.mode(0o100_744), "", ""),
        ["not_executable"]
    );
    // Made on Windows: it has no mode.
    assert_eq!(with_mode(program, "custom", ""), ["not_executable"]);
    let go = Claim::stored("main", b"#!/bin/sh");
    assert_eq!(with_mode(go, "go1", "main"), ["not_executable"]);
    assert_eq!(with_mode(go, "python3", ""), [""; 0]);
}
