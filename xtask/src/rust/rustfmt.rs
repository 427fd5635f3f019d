//! Generated Rust is formatted as all other.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

/// Formats the texts of files where they are, on all processors.
pub(super) fn all_formatted(files: &mut [(String, String)]) -> Result<(), String> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let shares = files.chunks_mut(share);
        let running: Vec<_> = shares
            .map(|share| {
                scope.spawn(|| {
                    share.iter_mut().try_for_each(|(path, text)| {
                        *text = formatted(text).map_err(|error| format!("{path}: {error}"))?;
                        Ok(())
                    })
                })
            })
            .collect();
        let mut results = running.into_iter().map(thread::ScopedJoinHandle::join);
        results.try_for_each(|result| result.map_err(|_| "rustfmt: a thread failed".to_owned())?)
    })
}

/// The text as `rustfmt` writes it.
pub(crate) fn formatted(text: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("rustfmt: {error}");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    // It reads everything before it writes anything, so that neither waits for the other.
    let mut input = rustfmt.stdin.take().ok_or("rustfmt reads nothing")?;
    input.write_all(text.as_bytes()).map_err(failed)?;
    drop(input);
    let output = rustfmt.wait_with_output().map_err(failed)?;
    if !output.status.success() {
        return Err("rustfmt does not take it".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}
