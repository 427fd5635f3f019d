//! The operation in the emulator, which rejects it until somebody writes what it does.

use std::fmt::Write;

use super::{New, TO_FILL_IN};

/// Columns that a line of Python has at most.
const WIDTH: usize = 88;

/// The handler; `table` says how operations of this version are declared.
pub(super) fn file(new: &New<'_>, table: &str, path: &str) -> Result<String, String> {
    let New { name, module, .. } = new;
    let wrong = || format!("{path}: no line such as `routes: Routes[Account] = Routes(\"…\")`");
    let is_list = |line: &&str| line.contains(": Routes[") || line.contains(": Actions[");
    let declared = table.lines().find(is_list).ok_or_else(wrong)?;
    let (list, rest) = declared.split_once(": ").ok_or_else(wrong)?;
    let (_, rest) = rest.split_once('[').ok_or_else(wrong)?;
    let (state, made) = rest.split_once("] = ").ok_or_else(wrong)?;
    let mut imports = table.lines().filter_map(|line| line.split_once(" import "));
    let import = imports.find(|(_, names)| names.split(", ").any(|name| name == state));
    let (from, _) = import.ok_or_else(wrong)?;
    let base = made.split('"').nth(1);
    let (method, path) = new.route();
    let arguments = match base {
        Some(base) => {
            let path = path.strip_prefix(base).unwrap_or(&path);
            format!("\"{name}\", \"{method}\", \"{path}\"")
        }
        None => format!("\"{name}\""),
    };
    Ok(format!(
        "\"\"\"{name}: {TO_FILL_IN}\"\"\"\n\n\
         from __future__ import annotations\n\n\
         from ...message import ApiError, Response\n\
         from ...routing import Call\n\
         {from} import {state}\n\
         from .table import {list}\n\n\n\
         @{list}.operation({arguments})\n\
         def {module}(call: Call[{state}]) -> Response:\n    \
             raise ApiError(501, \"NotEmulated\", \"The emulator has no {name} yet.\")\n"
    ))
}

/// `__init__.py`, which imports it.
pub(super) fn listed(new: &New<'_>, text: &str, path: &str) -> Result<String, String> {
    let wrong = |what: &str| format!("{path}: no {what}");
    let imports = "from . import ";
    let start = text.find(imports).ok_or_else(|| wrong("`from . import`"))?;
    let names = text.get(start + imports.len()..).unwrap_or_default();
    let (names, end) = if let Some(inner) = names.strip_prefix('(') {
        let names = inner.split(')').next().unwrap_or_default();
        (names, names.len() + 2)
    } else {
        let names = names.lines().next().unwrap_or_default();
        (names, names.len())
    };
    let modules = sorted(names, &new.module, "");
    let imported = laid_out(imports, ["(", ")"], &modules);
    let (before, after) = text.split_at(start);
    let after = after.get(imports.len() + end..).unwrap_or_default();

    let exports = "__all__ = [";
    let start = after.find(exports).ok_or_else(|| wrong("`__all__`"))?;
    let (between, list) = after.split_at(start);
    let list = list.get(exports.len()..).unwrap_or_default();
    let (names, after) = list.split_once(']').ok_or_else(|| wrong("`__all__`"))?;
    let exported = sorted(names, &new.module, "\"");
    let exported = laid_out("__all__ = ", ["[", "]"], &exported);
    Ok(format!("{before}{imported}{between}{exported}{after}"))
}

/// The names with one more among them.
fn sorted(names: &str, more: &str, quote: &str) -> Vec<String> {
    let names = names.split(',').map(|name| name.trim().to_owned());
    let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    names.push(format!("{quote}{more}{quote}"));
    names.sort();
    names
}

/// A list in one line where it fits; only imports need no brackets there.
fn laid_out(start: &str, [open, close]: [&str; 2], names: &[String]) -> String {
    let line = names.join(", ");
    let line = match open {
        "(" => format!("{start}{line}"),
        _ => format!("{start}{open}{line}{close}"),
    };
    if line.len() <= WIDTH {
        return line;
    }
    let mut text = format!("{start}{open}\n");
    for name in names {
        writeln!(text, "    {name},").unwrap();
    }
    text + close
}
