//! Native code of the wrong system, CPU or Python.

use faaswire::archive::{Arch, Inspect, inspect};

use super::codes;
use crate::handmade_zip::{Claim, laid_out};

/// The 64 bytes of an ELF file's header, by "Tool Interface Standard (TIS) ELF Specification".
fn elf_of(kind: u16, machine: u16) -> Vec<u8> {
    let mut head = b"\x7fELF\x02\x01\x01".to_vec();
    head.resize(16, 0);
    head.extend([kind.to_le_bytes(), machine.to_le_bytes(), [1, 0], [0, 0]].concat());
    head.resize(64, 0);
    head
}

fn elf(machine: u16) -> Vec<u8> {
    elf_of(3, machine)
}

const X86_64: u16 = 62;
const ARM64: u16 = 183;

fn mach_o() -> Vec<u8> {
    [&b"\xcf\xfa\xed\xfe"[..], &[0; 60]].concat()
}

fn pe() -> Vec<u8> {
    [&b"MZ"[..], &[0; 62]].concat()
}

fn found(files: &[(&str, Vec<u8>)], question: Inspect<'_>) -> Vec<&'static str> {
    let files: Vec<_> = files
        .iter()
        .map(|(name, data)| (Claim::stored(*name, data).mode(0o100_755), data.clone()))
        .collect();
    codes(&inspect(&laid_out(&files), &question))
}

#[test]
fn code_of_another_system() {
    let plain = Inspect::new();
    let go = Inspect::new().runtime("go1").handler("main");
    let fat = [&b"\xca\xfe\xba\xbe\0\0\0\x02"[..], &[0; 56]].concat();
    let big_endian = [&b"\xfe\xed\xfa\xcf"[..], &[0; 60]].concat();
    for (name, data, question) in [
        ("node_modules/x/build/Release/x.node", mach_o(), plain),
        ("node_modules/x/build/Release/x.node", pe(), plain),
        ("node_modules/x/x.node", fat.clone(), plain),
        (
            "node_modules/@esbuild/darwin-arm64/bin/esbuild",
            mach_o(),
            plain,
        ),
        ("numpy/x.cp39-win_amd64.pyd", pe(), plain),
        ("numpy/x.cpython-39-darwin.so", mach_o(), plain),
        ("lib/libx.dylib", big_endian, plain),
        ("main", pe(), go),
        ("main", mach_o(), go),
        ("main", fat, go),
        ("bootstrap", mach_o(), plain.runtime("custom")),
        ("server", pe(), plain.command(&["./server"])),
    ] {
        let found = found(&[(name, data)], question);
        assert_eq!(found, ["foreign_system"], "{name}");
    }
}

#[test]
fn code_of_another_cpu() {
    let arm = Inspect::new().arch(Arch::Arm64);
    let intel = Inspect::new().arch(Arch::X86_64);
    let name = "a/x.so";
    for (machine, question) in [
        (ARM64, intel),
        (X86_64, arm),
        (3, intel),
        (40, arm),
        (8, intel),
    ] {
        let found = found(&[(name, elf(machine))], question);
        assert_eq!(found, ["foreign_machine"], "{machine}");
    }
    // Of 32 bits: no cloud has such a CPU.
    assert_eq!(
        found(&[(name, elf(3))], Inspect::new()),
        ["foreign_machine"]
    );
    for (machine, question) in [
        (ARM64, arm),
        (X86_64, intel),
        (ARM64, Inspect::new()),
        (X86_64, Inspect::new()),
    ] {
        assert_eq!(
            found(&[(name, elf(machine))], question),
            [""; 0],
            "{machine}"
        );
    }
    let program = Inspect::new()
        .runtime("go1")
        .handler("main")
        .arch(Arch::X86_64);
    assert_eq!(found(&[("main", elf(ARM64))], program), ["foreign_machine"]);
    // Without a CPU to compare with, they are compared with each other.
    let two = [("a/x.so", elf(ARM64)), ("a/y.so", elf(X86_64))];
    assert_eq!(found(&two, Inspect::new()), ["foreign_machine"]);
    let most = [two[0].clone(), ("b/z.so", elf(ARM64)), two[1].clone()];
    let bytes = laid_out(
        &most
            .each_ref()
            .map(|(name, data)| (Claim::stored(*name, data), data.clone())),
    );
    let finding = inspect(&bytes, &Inspect::new()).findings.remove(0);
    assert_eq!(finding.path.as_deref(), Some("a/y.so"));
    assert_eq!(
        finding.detail.as_deref(),
        Some("of x86_64, not arm64 as other files")
    );
}

#[test]
fn code_of_another_python() {
    let of =
        |name: &str, runtime: &str| found(&[(name, elf(X86_64))], Inspect::new().runtime(runtime));
    for (name, runtime) in [
        ("a/x.cpython-38-x86_64-linux-gnu.so", "python3.10"),
        ("a/x.cpython-310-x86_64-linux-gnu.so", "Python3.9"),
        ("a/x.cpython-36m-x86_64-linux-gnu.so", "python3.9"),
        ("x.pypy39-pp73-x86_64-linux-gnu.so", "python3.10"),
        ("x.cpython-31-x86_64-linux-gnu.so", "Python3.10"),
    ] {
        assert_eq!(of(name, runtime), ["foreign_python"], "{name} {runtime}");
    }
    for (name, runtime) in [
        ("a/x.cpython-310-x86_64-linux-gnu.so", "python3.10"),
        ("a/x.cpython-39-x86_64-linux-gnu.so", "Python3.9"),
        ("a/x.abi3.so", "python3.10"),
        ("a/x.so", "python3.10"),
        ("a/libx.so.1.2", "python3.10"),
        ("a/__pycache__/x.cpython-38.pyc", "python3.10"),
        // Which one it is, is not reported.
        ("a/x.cpython-38-x86_64-linux-gnu.so", "python3"),
        ("a/x.cpython-38-x86_64-linux-gnu.so", "custom-container"),
        ("a/x.cpython-38-x86_64-linux-gnu.so", ""),
    ] {
        assert_eq!(of(name, runtime), [""; 0], "{name} {runtime}");
    }
}

/// Many packages bring what each system needs, side by side, and load what fits.
#[test]
fn packages_for_many_platforms_are_in_order() {
    let python = Inspect::new().runtime("python3.10").arch(Arch::X86_64);
    let node = Inspect::new().runtime("nodejs18").arch(Arch::X86_64);
    for (files, question) in [
        (
            &[
                (
                    "node_modules/bcrypt/prebuilds/darwin-arm64/bcrypt.node",
                    mach_o(),
                ),
                (
                    "node_modules/bcrypt/prebuilds/linux-arm64/bcrypt.node",
                    elf(ARM64),
                ),
                (
                    "node_modules/bcrypt/prebuilds/linux-x64/bcrypt.node",
                    elf(X86_64),
                ),
                ("node_modules/bcrypt/prebuilds/win32-x64/bcrypt.node", pe()),
            ][..],
            node,
        ),
        (
            &[
                (
                    "node_modules/@img/sharp-darwin-arm64/lib/sharp.node",
                    mach_o(),
                ),
                (
                    "node_modules/@img/sharp-linux-x64/lib/sharp.node",
                    elf(X86_64),
                ),
            ],
            node,
        ),
        (
            &[
                ("node_modules/x/x.darwin-arm64.node", mach_o()),
                ("node_modules/x/x.linux-arm64-gnu.node", elf(ARM64)),
                ("node_modules/x/x.linux-x64-gnu.node", elf(X86_64)),
            ],
            node,
        ),
        (
            &[
                ("node_modules/node-pty/prebuilds/win32-x64/pty.node", pe()),
                ("node_modules/node-pty/build/Release/pty.node", elf(X86_64)),
            ],
            node,
        ),
        (
            &[
                ("a/x.cpython-38-x86_64-linux-gnu.so", elf(X86_64)),
                ("a/x.cpython-310-x86_64-linux-gnu.so", elf(X86_64)),
                ("a/x.cp310-win_amd64.pyd", pe()),
                ("a/x.cpython-310-aarch64-linux-gnu.so", elf(ARM64)),
            ],
            python,
        ),
        (
            &[
                ("META-INF/MANIFEST.MF", vec![]),
                ("META-INF/native/libnetty_macos_x86_64.jnilib", mach_o()),
                ("META-INF/native/libnetty_epoll_aarch_64.so", elf(ARM64)),
                ("META-INF/native/libnetty_epoll_x86_64.so", elf(X86_64)),
                ("org/sqlite/native/Linux/arm/libsqlitejdbc.so", elf(40)),
                ("org/sqlite/native/Mac/x86/libsqlitejdbc.dylib", mach_o()),
            ],
            Inspect::new().arch(Arch::X86_64),
        ),
        // Of use on other systems only, or not loaded at all.
        (
            &[
                ("node_modules/fsevents/fsevents.node", mach_o()),
                ("vendor/notifier.app/Contents/MacOS/notifier", mach_o()),
                ("bin/trash-macos", mach_o()),
                ("setuptools/cli-64.exe", pe()),
                ("runtimes/native.dll", pe()),
                ("data/MZ.txt", pe()),
                ("App.class", b"\xca\xfe\xba\xbe\0\0\0\x34\0\x1d".to_vec()),
                ("x.o", elf_of(1, ARM64)),
                ("filter.bpf.o", elf_of(1, 247)),
                ("short", b"\x7fELF".to_vec()),
                ("x86.so", elf(X86_64)),
            ],
            node,
        ),
    ] {
        assert_eq!(found(files, question), [""; 0], "{files:?}");
    }
    // The like of one is not the like of another.
    let other = [
        ("a/x.cpython-310-aarch64-linux-gnu.so", elf(ARM64)),
        ("a/y.cpython-310-x86_64-linux-gnu.so", elf(X86_64)),
    ];
    assert_eq!(found(&other, python), ["foreign_machine"]);
}
