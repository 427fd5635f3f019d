//! What a contributor sees: the files of a new operation, and what is still to be filled in.

use std::path::Path;

use faaswire::describe::{Field, Kind, Operation, Record, ServiceTable};

use super::{SERVICES, is_as_in, service};
use crate::{names, new_operation, omissions};

/// The files of `cargo xtask new-operation`, for a version that has one operation, and one that has
/// many.
#[test]
fn a_new_operation_has_all_its_files() {
    let read = |path: &str| -> Option<String> {
        let known = [
            (
                "core/src/tencent/v2001_02_03/mod.rs",
                "//! Kites.\n\npub(crate) mod fly_kite;\nmod fields;\n\n\
                 pub(crate) static OPERATIONS: &[&Operation] = &[&fly_kite::FLY_KITE];\n",
            ),
            (
                "tests/emulator/cloud_emulator/tencent/v2001_02_03/__init__.py",
                "\"\"\"Kites.\"\"\"\n\nfrom . import fly_kite\nfrom .table import routes\n\n\
                 __all__ = [\"fly_kite\", \"routes\"]\n",
            ),
            (
                "tests/emulator/cloud_emulator/tencent/v2001_02_03/table.py",
                "from ...routing import Routes\nfrom ..state import Json, Wind\n\n\
                 routes: Routes[Wind] = Routes(\"/2001\")\n",
            ),
        ];
        let mut known = known.iter();
        let found = known.find(|(known, _)| *known == path);
        found.map(|(_, text)| (*text).to_owned())
    };
    let plan = |cloud: &str, version: &str, name: &str| {
        new_operation::plan(&read, SERVICES, cloud, version, name)
    };
    let (files, message) = plan("tencent", "2001-02-03", "CutTheRopesOfManyKites").unwrap();
    let mut text = format!("{message}\n");
    for (path, content) in files {
        text.extend(["\n=== ", &path, "\n", &content]);
    }
    is_as_in("new_operation.txt", &text);

    for (cloud, version, name, problem) in [
        (
            "tencent",
            "v2001_02_03",
            "FlyKite",
            "tencent.Kites has FlyKite already",
        ),
        (
            "tencent",
            "2001",
            "A",
            "there is no API tencent 2001; there are tencent 2001-02-03",
        ),
        (
            "tencnet",
            "2001-02-03",
            "A",
            "there is no cloud `tencnet` (did you mean `tencent`?); there are tencent 2001-02-03",
        ),
        (
            "aws",
            "2001-02-03",
            "A",
            "there is no cloud `aws`; there are tencent 2001-02-03",
        ),
        (
            "tencent",
            "2001-02-03",
            "fly_kite",
            "`fly_kite` is not the name of an operation, such as GetFunctionCode",
        ),
    ] {
        assert_eq!(plan(cloud, version, name).unwrap_err(), problem);
    }
}

/// What operations of a method have in common is in the table already.
#[test]
fn a_new_operation_sends_the_headers_of_its_service() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).ok();
    let table = |cloud, version| {
        let services = faaswire::describe::SERVICES;
        let (files, _) =
            new_operation::plan(&read, services, cloud, version, "GetTheMoon").unwrap();
        files.into_iter().next().unwrap().1
    };
    let headers = "\n.headers(&[(\"content-type\", \"application/json\")])\n";
    assert!(table("huawei", "v2").contains(headers));
    assert!(!table("alibaba", "2016-08-15").contains(".headers("));
}

/// A cloud and a version are found as a person types them.
#[test]
fn versions_are_found_as_they_are_typed() {
    let read = |_: &str| -> Option<String> { None };
    let problem = |cloud: &str, version: &str, name: &str| {
        let services = faaswire::describe::SERVICES;
        new_operation::plan(&read, services, cloud, version, name).unwrap_err()
    };
    for (cloud, version, name, service) in [
        ("huawei", "2", "ShowFunctionCode", "huawei.FunctionGraph"),
        ("huawei", "v2", "ShowFunctionCode", "huawei.FunctionGraph"),
        ("Huawei", "V2", "ShowFunctionCode", "huawei.FunctionGraph"),
        (
            "alibaba",
            "2023-03-30",
            "GetFunction",
            "alibaba.FunctionCompute3",
        ),
        (
            "alibaba",
            "v2023-03-30",
            "GetFunction",
            "alibaba.FunctionCompute3",
        ),
        (
            "alibaba",
            "2023_03_30",
            "GetFunction",
            "alibaba.FunctionCompute3",
        ),
        (
            "alibaba",
            "v2023_03_30",
            "GetFunction",
            "alibaba.FunctionCompute3",
        ),
        (
            "alibaba",
            "2016-08-15",
            "GetFunction",
            "alibaba.FunctionCompute2016",
        ),
    ] {
        let found = format!("{service} has {name} already");
        assert_eq!(problem(cloud, version, name), found, "{cloud} {version}");
    }
    let known = "there are alibaba 2016-08-15, alibaba 2021-04-06, alibaba 2023-03-30, huawei v2, \
                 tencent 2018-04-16";
    for (cloud, version, said) in [
        ("huawei", "v3", "there is no API huawei v3"),
        ("alibaba", "3.0", "there is no API alibaba 3.0"),
        (
            "alibab",
            "2016-08-15",
            "there is no cloud `alibab` (did you mean `alibaba`?)",
        ),
        ("", "", "there is no cloud ``"),
    ] {
        let problem = problem(cloud, version, "GetFunctionCode");
        assert_eq!(problem, format!("{said}; {known}"));
    }
}

/// Everything that is open is said at once, each time with the file.
#[test]
fn everything_that_is_missing_is_said_at_once() {
    static WIND: Record = Record::new("Wind", &[Field::member("speed", "…", Kind::Int)]);
    static FLY_OUTPUT: Record = Record::new(
        "FlyOutput",
        &[
            Field::member("name", "…", Kind::Text).doc("…"),
            Field::member("height", "…", Kind::Int).doc("Height in meters."),
            Field::member("winds", "Winds", Kind::List(&Kind::Record(&WIND))).doc("The winds."),
        ],
    );
    static FLY: Operation = Operation::new(
        "FlyHigh",
        "GET",
        "/kites/…",
        &[
            Field::member("name", "Name", Kind::Text).doc("Name of the kite."),
            Field::member("wind", "Wind", Kind::Record(&WIND)).doc("…"),
        ],
        &FLY_OUTPUT,
    )
    .doc("…")
    .source("\"…\", tencent, API 2.");
    static LAND: Operation = Operation::new("Land", "GET", "/kites", &[], &FLY_OUTPUT)
        .doc("Lands.")
        .source("\"Kites\".");
    static PULL: Operation =
        Operation::new("Pull", "GET", "/kites", &[], &FLY_OUTPUT).doc("Pulls.");
    static FLYING: ServiceTable = service("Flying", "2", "tencent", &[&FLY, &LAND]);
    static PULLING: ServiceTable = service("Pulling", "2001-02-03", "tencent", &[&PULL]);
    let file_of = |cloud: &str, version: &str, record: &str| match record {
        "Wind" => Some(format!("{cloud}/types/wind.rs of {version}")),
        _ => None,
    };
    let omissions = omissions::of(&[&FLYING, &PULLING], &file_of);
    let text = format!("{}\n", omissions.join("\n"));
    is_as_in("omissions.txt", &text);
}

/// What is said of a record leads to where it is.
#[test]
fn files_of_tables_are_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for service in faaswire::describe::SERVICES {
        let file = names::service_file(service);
        assert!(root.join(&file).is_file(), "{file}");
        for operation in service.operations {
            let file = names::operation_file(service, operation.name);
            assert!(root.join(&file).is_file(), "{file}");
        }
    }
    let file_of = |record| {
        let (cloud, version) = ("core/src/huawei", "core/src/huawei/v2");
        omissions::file_of(&root, cloud, version, record)
    };
    let shared = "core/src/huawei/types/function.rs";
    assert_eq!(file_of("Function").as_deref(), Some(shared));
    let own = "core/src/huawei/v2/list_functions.rs";
    assert_eq!(file_of("ListFunctionsOutput").as_deref(), Some(own));
    assert_eq!(file_of("Kite"), None);
}
