"""The emulator's own checksums and packages against known responses."""

from __future__ import annotations

import base64
import io
import json
import unittest
import zipfile

from reach import (
    VECTORS,
    Defect,
    Package,
    crc64_xz,
    packages,
)


class Checksums(unittest.TestCase):
    def test_the_catalogued_check_value(self) -> None:
        self.assertEqual(crc64_xz(b"123456789"), 0x995DC9BBDF1939FA)

    def test_known_responses(self) -> None:
        document = json.loads((VECTORS / "checksums.json").read_text("utf-8"))
        # No cloud that is emulated reports an MD5.
        reported = [c for c in document["checksums"] if c["algorithm"] != "md5"]
        self.assertTrue(reported)
        for case in reported:
            with self.subTest(case["id"]):
                package = Package(base64.b64decode(case["data"]["base64"]))
                self.assertEqual(getattr(package, case["algorithm"]), case["value"])


class Packages(unittest.TestCase):
    def test_the_same_members_give_the_same_bytes(self) -> None:
        for build in (packages.python, packages.java, packages.go, packages.custom):
            self.assertEqual(build(), build())

    def test_programs_keep_their_executable_bit(self) -> None:
        with zipfile.ZipFile(io.BytesIO(packages.custom())) as archive:
            modes = {
                info.filename: info.external_attr >> 16 for info in archive.infolist()
            }
        self.assertEqual(modes["bootstrap"], 0o100755)
        self.assertEqual(modes["README"], 0o100644)

    def test_big_is_megabytes_in_hundreds_of_files(self) -> None:
        with zipfile.ZipFile(io.BytesIO(packages.big())) as archive:
            self.assertIsNone(archive.testzip())
            self.assertGreater(len(archive.namelist()), 200)
        self.assertGreater(len(packages.big()), 1 << 20)

    def test_defects_change_what_is_served_but_not_the_checksum(self) -> None:
        sound = Package(packages.python())
        tampered = Package(sound.data, Defect.TAMPERED)
        truncated = Package(sound.data, Defect.TRUNCATED)
        self.assertEqual(tampered.sha256, sound.sha256)
        self.assertEqual(truncated.crc64, sound.crc64)
        differing = sum(a != b for a, b in zip(tampered.served, sound.data))
        self.assertEqual((differing, len(tampered.served)), (1, len(sound.data)))
        self.assertTrue(sound.data.startswith(truncated.served))
        self.assertLess(len(truncated.served), len(sound.data))
