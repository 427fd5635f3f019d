//! Names of entries: which of them are one path, and the same one, everywhere.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::finding::FindingCode;

/// What is wrong with a name.
pub(super) fn check(path: &str, found: &mut Vec<FindingCode>) {
    use FindingCode::{
        PathAbsolute, PathBackslash, PathControl, PathDrive, PathEmpty, PathNotNormal, PathParent,
    };
    // A folder may be the one that is unpacked into: `./`.
    if normal(path).is_empty() && !path.ends_with('/') {
        found.push(PathEmpty);
        return;
    }
    let mut find = |wrong: bool, code| {
        if wrong {
            found.push(code);
        }
    };
    find(path.chars().any(char::is_control), PathControl);
    find(path.contains('\\'), PathBackslash);
    find(path.starts_with('/'), PathAbsolute);
    find(has_drive(path), PathDrive);
    find(leads_out(path), PathParent);
    // Whatever was found until here is worse.
    if found.is_empty() && (!is_normal(path) || looks_like_an_escape(path)) {
        found.push(PathNotNormal);
    }
}

/// The path of the file that a careful program writes: without `.` and empty components, and
/// without the `/` at the end of a folder. Names with one such path are the same file.
pub(super) fn normal(path: &str) -> Cow<'_, str> {
    if is_normal(path) {
        return Cow::Borrowed(path.strip_suffix('/').unwrap_or(path));
    }
    let parts: Vec<&str> = path
        .split('/')
        .filter(|part| !matches!(*part, "" | "."))
        .collect();
    Cow::Owned(parts.join("/"))
}

/// What Windows and macOS make of a normal path: names with one such key are one file there.
pub(super) fn key(normal: &str) -> String {
    let mut key = normal.to_lowercase();
    if key.contains("./") || key.contains(" /") || key.ends_with(['.', ' ']) {
        let parts: Vec<&str> = key
            .split('/')
            .map(|part| part.trim_end_matches(['.', ' ']))
            .collect();
        key = parts.join("/");
    }
    key
}

/// An order in which a folder comes right before all that is in it.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let mut bytes = one.bytes().zip(other.bytes());
    match bytes.find(|(one, other)| one != other) {
        None => one.len().cmp(&other.len()),
        Some((b'/', _)) => Ordering::Less,
        Some((_, b'/')) => Ordering::Greater,
        Some((one, other)) => one.cmp(&other),
    }
}

/// Whether the one normal path leads through the other.
pub(super) fn is_inside(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// The folders above a normal path, from the outermost.
pub(super) fn ancestors(normal: &str) -> impl Iterator<Item = &str> {
    normal
        .match_indices('/')
        .filter_map(|(at, _)| normal.get(..at))
}

/// Whether a link at this normal path can only lead to somewhere inside. Its target may climb as
/// far as the link is deep, and then only descend, name by name: a `..` behind a name could climb
/// out of where another link of that name leads.
pub(super) fn link_stays_inside(normal: &str, target: &str) -> bool {
    let mut found = Vec::new();
    check(target, &mut found);
    let is_here = target.starts_with('.');
    found.retain(|code| match code {
        FindingCode::PathParent | FindingCode::PathNotNormal => false,
        FindingCode::PathEmpty => !is_here,
        _ => true,
    });
    if !found.is_empty() || looks_like_an_escape(target) {
        return false;
    }
    // Programs that follow a circle of links take what is behind an empty part for absolute.
    let target = target.strip_suffix('/').unwrap_or(target);
    if target.split('/').any(str::is_empty) {
        return false;
    }
    let depth = normal.matches('/').count();
    let parts = || target.split('/').filter(|part| *part != ".");
    let climbs = parts().take_while(|part| *part == "..").count();
    let mut rest = parts().skip(climbs);
    climbs <= depth && rest.all(|part| !is_parent(part))
}

fn leads_out(path: &str) -> bool {
    path.split(['/', '\\']).any(is_parent)
}

/// `..`, also with the dots and spaces behind it that Windows cuts off.
fn is_parent(component: &str) -> bool {
    component.starts_with("..") && component.trim_end_matches(['.', ' ']).is_empty()
}

fn has_drive(path: &str) -> bool {
    let mut characters = path.chars();
    characters
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic())
        && characters.next() == Some(':')
}

fn is_normal(path: &str) -> bool {
    let folder = path.strip_suffix('/').unwrap_or(path);
    folder.split('/').all(|part| !matches!(part, "" | "."))
}

/// Whether characters that some systems turn into `.`, `/`, `\` and `:` make a path out of it that
/// leads elsewhere.
fn looks_like_an_escape(path: &str) -> bool {
    if path.is_ascii() {
        return false;
    }
    let plain: String = path
        .chars()
        .map(|character| match character {
            '\u{ff0e}' | '\u{2024}' | '\u{fe52}' => '.',
            '\u{ff0f}' | '\u{2215}' | '\u{2044}' => '/',
            '\u{ff3c}' | '\u{fe68}' | '\u{2216}' => '\\',
            '\u{ff1a}' | '\u{fe55}' => ':',
            other => other,
        })
        .collect::<String>()
        // Two and three dots in one character.
        .replace('\u{2025}', "..")
        .replace('\u{2026}', "...");
    let escapes = |path: &str| leads_out(path) || path.starts_with(['/', '\\']) || has_drive(path);
    escapes(&plain) && !escapes(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(path: &str) -> Vec<&'static str> {
        let mut found = Vec::new();
        check(path, &mut found);
        found.into_iter().map(FindingCode::as_str).collect()
    }

    #[test]
    fn ordinary_names_are_in_order() {
        for path in [
            "index.py",
            "a/b/c",
            "folder/",
            "..a",
            "a..",
            "a..b/c",
            "包/索引.py",
            "with space",
            ".env",
            "wait….txt",
            "ab:c",
        ] {
            assert_eq!(codes(path), [""; 0], "{path}");
        }
    }

    #[test]
    fn every_spelling_of_an_escape_is_found() {
        for (path, code) in [
            ("../evil", "path_parent"),
            ("a/../../evil", "path_parent"),
            ("..", "path_parent"),
            ("a/..", "path_parent"),
            (".. /evil", "path_parent"),
            (".../evil", "path_parent"),
            ("..\\evil", "path_parent"),
            ("/etc/passwd", "path_absolute"),
            ("//server/share", "path_absolute"),
            ("C:evil", "path_drive"),
            ("c:/evil", "path_drive"),
            ("\\\\server\\share", "path_backslash"),
            ("a\\b", "path_backslash"),
            ("a\0b", "path_control"),
            ("a\nb", "path_control"),
            ("a\u{7f}", "path_control"),
            ("", "path_empty"),
            ("./a", "path_not_normal"),
            ("a//b", "path_not_normal"),
            ("a/./b", "path_not_normal"),
            (".", "path_empty"),
            ("./", "path_not_normal"),
            ("\u{ff0e}\u{ff0e}/evil", "path_not_normal"),
            ("..\u{2215}evil", "path_not_normal"),
            ("\u{2025}/evil", "path_not_normal"),
            ("\u{ff0f}etc", "path_not_normal"),
            ("c\u{ff1a}evil", "path_not_normal"),
        ] {
            assert!(codes(path).contains(&code), "{path:?}: {:?}", codes(path));
        }
    }

    #[test]
    fn links_climb_no_further_than_they_are_deep() {
        for (link, target) in [
            ("link", "file"),
            ("link", "a/b"),
            ("a/link", "../file"),
            ("a/b/link", "../../c/d"),
            ("a/link", "./file"),
            ("a/link", "b/"),
            ("a/link", ".."),
            ("a/link", "../"),
            ("a/link", "."),
            ("a/link", "../d/./a"),
            ("a/link", "./../b"),
            ("link", "a/."),
            ("link", "a/./b"),
            ("a/link", "./."),
        ] {
            assert!(link_stays_inside(link, target), "{link} -> {target}");
        }
        for (link, target) in [
            ("link", ".."),
            ("link", "../file"),
            ("a/link", "../../file"),
            ("link", "/etc"),
            ("link", "a/../.."),
            ("link", "a/../b"),
            ("link", "c:evil"),
            ("link", "a\\b"),
            ("link", ""),
            ("link", "a\0"),
            ("link", "./.."),
            ("a/link", "./../.."),
            ("a/link", "../d/./.."),
            ("a/link", ".././../b"),
            ("a/link", "..//../b"),
            ("a/link", ".//../b"),
            ("link", "a//b"),
            ("link", "link//."),
            ("link", "a//"),
        ] {
            assert!(!link_stays_inside(link, target), "{link} -> {target}");
        }
    }
}
