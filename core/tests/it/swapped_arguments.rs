//! No public function takes two arguments that could be given in each other's place.
//!
//! It reads the sources, as a type says nothing of the names of a function's parameters. What is
//! `pub` is reachable: the lint `unreachable_pub` sees to it.

use std::fs;
use std::path::{Path, PathBuf};

use faaswire::{Algorithm, Digests};

/// What only the bindings and the generators reach does not belong to the API.
const INTERNAL: [&str; 3] = ["engine/", "dynamic.rs", "describe.rs"];

/// Functions whose arguments have one order everywhere, or whose swapped arguments are an error.
const EXCEPTIONS: [(&str, &str, &str); 6] = [
    (
        "package/archive/build.rs",
        "file",
        "a path and what is written there, as of `std::fs::write`",
    ),
    (
        "package/archive/build.rs",
        "file_with_mode",
        "a path and what is written there, as of `std::fs::write`",
    ),
    (
        "package/archive/compare.rs",
        "compare",
        "before and after, as of `diff`",
    ),
    (
        "package/archive/compare.rs",
        "compare_until",
        "before and after, as of `diff`",
    ),
    (
        "package/digests.rs",
        "recorded",
        "no checksum has the form of another: a swap is an error, see below",
    ),
    (
        "tencent/sign_tc3.rs",
        "signature",
        "a stage that only the feature `dynamic` reaches",
    ),
];

#[derive(Debug)]
struct Function {
    name: String,
    /// Names and types.
    parameters: Vec<(String, String)>,
}

/// Every function that is public by its text, also of a macro; those of public traits too.
fn functions(source: &str) -> Vec<Function> {
    let mut found = Vec::new();
    let mut in_trait = false;
    let mut rest = source;
    while let Some(end) = rest.find('\n') {
        let line = rest[..end].trim_start();
        in_trait = rest.starts_with("pub trait ") || in_trait && !rest.starts_with('}');
        let is_public = line.starts_with("pub fn ") || line.starts_with("pub const fn ");
        if is_public || in_trait && line.starts_with("fn ") {
            found.push(function(&rest[rest.find("fn ").unwrap() + 3..]));
        }
        rest = &rest[end + 1..];
    }
    found
}

/// `name<…>(…)`
fn function(text: &str) -> Function {
    let name = text.find(['<', '(']).unwrap();
    let mut open = name;
    if text[name..].starts_with('<') {
        open = name + 1 + end(&text[name + 1..]);
    }
    let open = open + text[open..].find('(').unwrap() + 1;
    let mut parameters = Vec::new();
    let mut rest = &text[open..open + end(&text[open..])];
    while !rest.trim().is_empty() {
        let next = comma(rest).unwrap_or(rest.len());
        if let Some((name, kind)) = rest[..next].split_once(':') {
            let kind = kind.split_whitespace().collect::<Vec<_>>().join(" ");
            parameters.push((name.trim().to_owned(), kind));
        }
        rest = rest.get(next + 1..).unwrap_or("");
    }
    Function {
        name: text[..name].to_owned(),
        parameters,
    }
}

/// The place of the bracket that closes what was open before.
fn end(text: &str) -> usize {
    places(text)
        .find(|(_, _, depth)| *depth < 0)
        .map_or(text.len(), |it| it.0)
}

/// The place of the comma that stands in no brackets.
fn comma(text: &str) -> Option<usize> {
    places(text)
        .find(|(_, c, depth)| *c == ',' && *depth == 0)
        .map(|it| it.0)
}

/// Characters with their places and how many brackets are open after them; of `->` none is.
fn places(text: &str) -> impl Iterator<Item = (usize, char, i32)> {
    let mut depth = 0;
    let mut last = ' ';
    text.char_indices().map(move |(at, c)| {
        match c {
            '(' | '[' | '<' => depth += 1,
            '>' if last == '-' => {}
            ')' | ']' | '>' => depth -= 1,
            _ => {}
        }
        last = c;
        (at, c, depth)
    })
}

/// What is taken for a value of the type: a string literal is for many.
fn argument(kind: &str, sets_of_words: &[String]) -> String {
    let without = kind
        .split(' ')
        .filter(|word| !word.starts_with("&'"))
        .collect::<Vec<_>>();
    let kind = without.join(" ");
    let kind = kind.trim_start_matches("&(").trim_start_matches('(');
    let into = kind.strip_prefix("impl Into<");
    let into = into.and_then(|kind| kind.split(['<', '>']).next());
    let is_text = match into {
        Some("Cow" | "String" | "Secret" | "Bytes") => true,
        Some(name) => sets_of_words.iter().any(|set| set == name),
        None => {
            ["str", "&str", "String", "Secret", "&Secret"].contains(&kind)
                || kind.starts_with("impl AsRef<")
        }
    };
    if is_text {
        "text".to_owned()
    } else {
        kind.to_owned()
    }
}

fn swappable(function: &Function, sets_of_words: &[String]) -> Option<String> {
    let of = |(_, kind): &(String, String)| argument(kind, sets_of_words);
    for (at, first) in function.parameters.iter().enumerate() {
        let mut others = function.parameters[at + 1..].iter();
        if let Some(second) = others.find(|second| of(second) == of(first)) {
            return Some(format!("`{}` and `{}`", first.0, second.0));
        }
    }
    None
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Words of vendors' sets, which a text is converted into.
fn sets_of_words(source: &str) -> impl Iterator<Item = String> {
    let sets = source.split("open_enum! {").skip(1);
    sets.filter_map(|set| {
        let name = set.split("pub enum ").nth(1)?.split(' ').next()?;
        Some(name.to_owned())
    })
}

#[test]
fn no_two_arguments_could_be_swapped() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let mut files: Vec<(String, String)> = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(&root).unwrap();
        let path = path.to_str().unwrap().replace('\\', "/");
        files.push((path, text));
    }
    let sets: Vec<String> = files
        .iter()
        .flat_map(|(_, text)| sets_of_words(text))
        .collect();
    let mut unused = EXCEPTIONS.to_vec();
    let mut problems = Vec::new();
    let mut count = 0;
    for (path, text) in &files {
        if INTERNAL.iter().any(|internal| path.starts_with(internal)) {
            continue;
        }
        for function in functions(text) {
            count += 1;
            let Some(which) = swappable(&function, &sets) else {
                continue;
            };
            let name = &function.name;
            let excepted = unused
                .iter()
                .position(|(file, excepted, _)| file == path && excepted == name);
            match excepted {
                Some(at) => drop(unused.swap_remove(at)),
                None => problems.push(format!("{path}: `{name}` takes {which}")),
            }
        }
    }
    // The text is read as it is written; hundreds are found, or it reads wrongly.
    assert!(count > 1000 && sets.len() > 20, "{count} {}", sets.len());
    assert!(
        problems.is_empty(),
        "arguments that could be swapped; give them names by setters:\n{}",
        problems.join("\n")
    );
    assert!(unused.is_empty(), "no exceptions any more: {unused:?}");
}

#[test]
fn what_could_be_swapped_is_found() {
    let of = |source: &str| {
        let functions = functions(source);
        assert_eq!(functions.len(), 1, "{source}");
        swappable(&functions[0], &["TriggerType".to_owned()]).unwrap_or_default()
    };
    for (source, found) in [
        (
            "    pub fn new($id: impl Into<Secret>, $key: impl Into<Secret>) -> Self {\n",
            "`$id` and `$key`",
        ),
        (
            "    pub fn new(\n        name: impl Into<String>,\n        timeout: i64,\n        \
             r#type: impl Into<TriggerType>,\n    ) -> Self {\n",
            "`name` and `r#type`",
        ),
        (
            "pub fn file(&mut self, path: &str, data: &'a (impl AsRef<[u8]> + ?Sized)) {\n",
            "`path` and `data`",
        ),
        (
            "pub const fn new(a: i64, weights: BTreeMap<String, i64>, b: i64) -> Self {\n",
            "`a` and `b`",
        ),
        (
            "pub fn of<F: Fn(&str, &str) -> bool>(a: Vec<F>, b: Vec<F>) {}\n",
            "`a` and `b`",
        ),
        (
            "pub trait Put {\n    fn put(&self, a: &str, b: &'a str);\n}\n",
            "`a` and `b`",
        ),
        (
            "pub fn compare<'m>(before: &'m Archive<'_>, after: &'m Archive<'_>) {\n",
            "`before` and `after`",
        ),
        (
            "    pub fn name(mut self, name: impl Into<String>) -> Self {\n",
            "",
        ),
        (
            "pub fn of(algorithm: Algorithm, bytes: &[u8]) -> Self {\n",
            "",
        ),
        ("pub fn is(path: &str, query: Option<&str>) -> bool {\n", ""),
    ] {
        assert_eq!(of(source), found, "{source}");
    }
    let private = "pub(crate) fn new(a: &str, b: &str) {}\nfn new(a: &str, b: &str) {}\n";
    assert!(functions(private).is_empty());
}

/// The reason of an exception.
#[test]
fn checksums_of_digests_are_not_swapped() {
    let digests = Digests::of(b"123456789");
    let values = [
        Algorithm::Crc64,
        Algorithm::Md5,
        Algorithm::Sha256,
        Algorithm::Sha512,
    ];
    let values = values.map(|algorithm| digests.value(algorithm));
    for first in 0..values.len() {
        for second in 0..values.len() {
            let mut given = values;
            given.swap(first, second);
            let [crc64, md5, sha256, sha512] = given;
            let read = Digests::recorded(crc64, md5, sha256, sha512, 9);
            assert_eq!(read.is_ok(), first == second, "{first} {second}");
        }
    }
}
