"""The control interface, and the program as started from a shell."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
import unittest
from typing import IO

from reach import FOLDER, accounts
from signing import signed_tc3
from support import EmulatorCase, code_path, send


class Control(EmulatorCase):
    def test_accounts_have_the_marker_in_every_secret(self) -> None:
        shown = self.control("GET", "accounts").json
        public = {"access_key_id", "access_key", "secret_id"}
        for cloud in ("alibaba", "huawei", "tencent"):
            for kind in ("long_term", "temporary"):
                for name, value in shown[cloud][kind].items():
                    self.assertEqual(accounts.MARKER in value, name not in public)

    def test_journal(self) -> None:
        self.tencent({"FunctionName": "hello"})
        self.fc(code_path("nothing") + "?a=%20b&a=c")
        first, second = self.control("GET", "requests").json["requests"]
        self.assertEqual(first["operation"], "GetFunctionAddress")
        self.assertEqual(first["json"], {"FunctionName": "hello"})
        self.assertIn(["x-tc-action", "GetFunctionAddress"], first["headers"])
        self.assertEqual(second["query"], [["a", " b"], ["a", "c"]])
        self.assertEqual((second["status"], second["error"]), (404, "FunctionNotFound"))
        self.control("DELETE", "requests")
        self.assertEqual(self.control("GET", "requests").json, {"requests": []})

    def test_journal_tells_what_should_have_been_signed(self) -> None:
        self.fc(code_path("hello"), extra={"X-Fc-Trace-Id": "t"})
        headers = signed_tc3(b"{}", "elsewhere")
        self.send("POST", "/", {**headers, "host": self.host}, b"{}")
        entry = self.control("GET", "requests").json["requests"][-1]
        self.assertIn(f"host:{self.host}\n", entry["expected_to_sign"])

    def test_clock(self) -> None:
        self.control("POST", "clock", {"offset": 3600})
        self.assertEqual(self.fc(code_path("hello")).code, "RequestTimeTooSkewed")
        self.control("POST", "clock", {"offset": 0})
        self.assertEqual(self.fc(code_path("hello")).status, 200)
        for offset in ("1", None, True, 1e300):
            response = self.control("POST", "clock", {"offset": offset})
            self.assertEqual(response.status, 400, offset)

    def test_reset(self) -> None:
        self.order("alibaba", "throttle", times=99)
        self.control("POST", "clock", {"offset": 3600})
        before = self.emulator.backend.clock.now()
        self.control("POST", "reset")
        self.assertLess(self.emulator.backend.clock.now(), before)
        self.assertEqual(self.control("GET", "faults").json, {"faults": []})
        self.assertEqual(self.fc(code_path("hello")).status, 200)

    def test_pending_faults(self) -> None:
        self.order("alibaba", "throttle", times=3)
        (fault,) = self.control("GET", "faults").json["faults"]
        self.assertEqual((fault["fault"], fault["times"]), ("throttle", 3))
        self.control("DELETE", "faults")
        self.assertEqual(self.fc(code_path("hello")).status, 200)

    def test_unknown_control_call(self) -> None:
        self.assertEqual(self.control("GET", "nothing").status, 404)


class Program(unittest.TestCase):
    def start(self, *options: str) -> tuple[subprocess.Popen[str], dict[str, object]]:
        process = subprocess.Popen(
            [sys.executable, str(FOLDER), *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(self._end, process)
        return process, json.loads(_stream(process.stdout).readline())

    def _end(self, process: subprocess.Popen[str]) -> None:
        process.kill()
        process.communicate()

    def test_one_line_then_service_until_terminated(self) -> None:
        process, start = self.start("--clock", "1700000000")
        self.assertEqual(start["credentials"], accounts.as_json())
        url = str(start["url"])
        clock = send(url, "GET", "/_control/clock", {}).json
        self.assertEqual(clock["now"], 1700000000)
        process.send_signal(signal.SIGTERM)
        out, error = process.communicate(timeout=10)
        self.assertEqual((process.returncode, out, error), (0, "", ""))

    def test_end_with_standard_input(self) -> None:
        process, _ = self.start("--exit-with-stdin")
        self.assertIsNone(process.poll())
        process.communicate(timeout=10)
        self.assertEqual(process.returncode, 0)

    def test_an_idle_connection_does_not_hold_up_the_end(self) -> None:
        process, start = self.start()
        connection = http.client.HTTPConnection(
            str(start["url"]).removeprefix("http://")
        )
        self.addCleanup(connection.close)
        connection.request("GET", "/_control/clock")
        connection.getresponse().read()
        process.terminate()
        self.assertEqual(process.wait(timeout=5), 0)

    def test_the_log_holds_no_secret_and_no_query(self) -> None:
        process, start = self.start("--verbose")
        headers = {"Authorization": accounts.MARKER}
        path = f"/2016-08-15/services?token={accounts.MARKER}"
        send(str(start["url"]), "GET", path, headers)
        process.terminate()
        _, error = process.communicate(timeout=10)
        self.assertEqual(error, "GET /2016-08-15/services 400\n")


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
