//! The emulated clouds, as a process of their own.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use bytes::Bytes;
use http::Request;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::arrived::{Entry, Journal};

pub(super) struct Emulator {
    pub(super) url: String,
    pub(super) credentials: Json,
    child: Child,
}

impl Emulator {
    /// Starts it with a clock that stands still.
    pub(super) fn start(now: i64) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut child = Command::new("python3")
            .args([
                "tests/emulator",
                "--exit-with-stdin",
                "--clock",
                &now.to_string(),
            ])
            .current_dir(root)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the emulator needs python3");
        let start = first_line(child.stdout.take().unwrap());
        Self {
            url: start["url"].as_str().unwrap().to_owned(),
            credentials: start["credentials"].clone(),
            child,
        }
    }

    pub(super) fn send(&self, request: &Request<Bytes>) {
        let target = request.uri().path_and_query().unwrap().as_str();
        let first = format!("{} {target} HTTP/1.1\r\n", request.method());
        let headers = request.headers().iter();
        let headers =
            headers.map(|(name, value)| format!("{name}: {}\r\n", value.to_str().unwrap()));
        let head: String = std::iter::once(first).chain(headers).collect();
        self.exchange(&head, request.body());
    }

    /// What arrived last; the next time it is forgotten.
    pub(super) fn arrived(&self) -> Entry {
        let mut journal: Journal = self.control("GET");
        let _: Json = self.control("DELETE");
        journal.requests.pop().expect("nothing arrived")
    }

    fn control<T: DeserializeOwned>(&self, method: &str) -> T {
        let head = format!("{method} /_control/requests HTTP/1.1\r\nHost: emulator\r\n");
        serde_json::from_slice(&self.exchange(&head, &[])).unwrap()
    }

    /// The body of the response. One connection for one exchange: what ends it ends the body.
    #[expect(
        clippy::disallowed_types,
        reason = "the core has no I/O; its test sends what it made"
    )]
    fn exchange(&self, head: &str, body: &[u8]) -> Vec<u8> {
        let authority = self.url.trim_start_matches("http://");
        let mut stream = std::net::TcpStream::connect(authority).unwrap();
        let length = body.len();
        let end = format!("Content-Length: {length}\r\nConnection: close\r\n\r\n");
        let message = [head.as_bytes(), end.as_bytes(), body].concat();
        stream.write_all(&message).unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).unwrap();
        let end = response.windows(4).position(|four| four == b"\r\n\r\n");
        response.split_off(end.expect("a response of HTTP") + 4)
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // It ends with its standard input.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

fn first_line(output: ChildStdout) -> Json {
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).unwrap();
    serde_json::from_str(&line).unwrap()
}
