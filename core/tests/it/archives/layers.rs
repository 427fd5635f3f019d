//! Layers: something has to be where a runtime looks.

use faaswire::archive::{Inspect, inspect};

use super::codes;
use crate::handmade_zip::{Claim, laid_out};

fn found(names: &[&str], runtime: &str) -> Vec<&'static str> {
    let files: Vec<_> = names
        .iter()
        .map(|name| (Claim::stored(*name, b"x").mode(0o100_644), b"x".to_vec()))
        .collect();
    let bytes = laid_out(&files);
    // A handler is not looked for in a layer.
    let question = Inspect::new().handler("index.handler").layer(true);
    codes(&inspect(&bytes, &question.runtime(runtime)))
}

#[test]
fn layers_are_where_their_runtime_looks() {
    for (file, runtime) in [
        ("python/six.py", "python3.10"),
        ("python/lib/python3.10/site-packages/six.py", "python3.10"),
        ("nodejs/node_modules/a/index.js", "nodejs18"),
        ("java/lib/a.jar", "java11"),
        ("php/a.php", "php7.2"),
        ("bin/tool", "python3.10"),
        ("lib/libx.so", "nodejs18"),
        ("python/six.py", "custom.debian10"),
        // Tencent and Huawei, which unpack into a folder that is looked into itself.
        ("six.py", "Python3.9"),
        ("requests/api.py", "Python3.6"),
        ("node_modules/a/index.js", "Nodejs18.15"),
        ("node_modules/a/index.js", "Node.js18.15"),
        ("a.jar", "Java11"),
        ("python/six.py", "Python3.9"),
        // Any of them, if nobody says which.
        ("python/six.py", ""),
        ("nodejs/package.json", ""),
        ("java/lib/a.jar", ""),
        ("node_modules/a/index.js", ""),
        ("lib/libx.so", ""),
    ] {
        assert_eq!(found(&[file], runtime), [""; 0], "{file} {runtime}");
    }
}

#[test]
fn layers_that_no_runtime_finds() {
    for (file, runtime) in [
        ("six.py", "python3.10"),
        ("requests/api.py", "python3.10"),
        ("Python/six.py", "python3.10"),
        ("nodejs/node_modules/a/index.js", "python3.10"),
        ("node_modules/a/index.js", "nodejs18"),
        ("nodejs/a/index.js", "nodejs18"),
        ("a.jar", "java11"),
        ("java/a.jar", "java11"),
        ("package.json", "Nodejs18.15"),
        ("six.py", ""),
        ("__MACOSX/python/six.py", "python3.10"),
    ] {
        let found = found(&[file, "readme"], runtime);
        assert_eq!(found, ["layer_layout"], "{file} {runtime}");
    }
    assert_eq!(found(&["a/python/six.py"], "python3.10"), ["nested_root"]);
    assert_eq!(found(&["layer.zip"], "python3.10"), ["nested_archive"]);
}
