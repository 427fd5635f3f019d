//! What is generated for a tiny cloud that does not exist, and which tables are errors.
//!
//! After a wanted change of a generator `XTASK_BLESS=1 cargo test -p xtask` writes the expected files
//! anew; read what changed in them.

mod contributing;

use std::path::{Path, PathBuf};

use faaswire::Cloud;
use faaswire::describe::{
    Absent, CloudTable, CredentialsTable, Doc, Enumeration, Field, Kind, Operation, Pages, Record,
    ServiceTable, Word,
};

use crate::{operations, python, rust, tables, typescript};

static CLOUDS: &[CloudTable] = &[CloudTable {
    cloud: Cloud::Tencent,
    title: "Cloud Nine",
    action: Some("X-Action"),
    in_browsers: &[("Kites", "Browsers have no wind.")],
}];

static KEY: CredentialsTable = CredentialsTable {
    cloud: Cloud::Tencent,
    name: "Key",
    fields: &[
        Field::nowhere("id", Kind::Secret).doc("Who."),
        Field::nowhere("secret", Kind::Secret).doc("Proof of that."),
        Field::nowhere("token", Kind::Secret).optional(),
    ],
    doc: Doc::new("A key."),
};

static COLOR: Enumeration = Enumeration::new(
    "Color",
    &[
        Word::new("Red", "RED", "As blood."),
        Word::new("Blue", "BLUE", "As the sky."),
    ],
)
.doc("The color of a cloud.");

static SPEED: Enumeration = Enumeration::new(
    "Speed",
    &[
        Word::new("Slow", "slow", "Slow."),
        Word::new("Fast", "fast", "Fast."),
    ],
)
.closed();

static ROPE: Record = Record::new(
    "Rope",
    &[
        Field::member("length", "Length", Kind::Float).doc("In meters."),
        Field::member("type", "Type", Kind::Text)
            .nullable()
            .doc("Of which plant it is."),
    ],
)
.doc("What a kite hangs on.");

static KITE: Record = Record::new(
    "Kite",
    &[
        Field::member("name", "Name", Kind::Text)
            .or(Absent::Empty)
            .doc("Name of the kite."),
        Field::member("ropes", "Ropes", Kind::List(&Kind::Record(&ROPE)))
            .optional()
            .doc("What it hangs on."),
        Field::member("marks", "Marks", Kind::Map(&Kind::Secret))
            .optional()
            .doc("Marks that are not shown.\nSee `parts_count`."),
        Field::member("parts_count", "PartsCount", Kind::Digits).optional(),
        Field::member("picture", "Picture", Kind::Bytes).optional(),
    ],
)
.package(|_| unreachable!())
.function(|_, _| unreachable!())
.doc("A kite, as [`FlyKite`] leaves it.");

static LIST_KITES_OUTPUT: Record = Record::new(
    "ListKitesOutput",
    &[
        Field::member("kites", "Kites", Kind::List(&Kind::Record(&KITE))).doc("The kites."),
        Field::member("total", "Total", Kind::Int).doc("How many there are in all."),
    ],
)
.doc("A page of kites.");

static FLY_KITE: Operation = Operation::new(
    "FlyKite",
    "POST",
    "/",
    &[
        Field::member("name", "Name", Kind::Text).doc("Name of the kite."),
        Field::member("color", "Color", Kind::Word(&COLOR)).nullable(),
        Field::member("rope", "Rope", Kind::Record(&ROPE))
            .optional()
            .doc(
                "What it hangs on; a text that is so long that no line of any language can hold \
                 it, whatever the indent.",
            ),
        Field::member("wind", "Wind", Kind::Json).optional(),
        Field::payload("picture"),
    ],
    &KITE,
)
.doc("Lets a kite fly.")
.source("\"Kites\", `FlyKite`.");

static LIST_KITES: Operation = Operation::new(
    "ListKites",
    "GET",
    "/kites[/{owner_name}]",
    &[
        Field::path("owner_name").wire("OwnerName").optional(),
        Field::query("offset", "Offset", Kind::Int),
    ],
    &LIST_KITES_OUTPUT,
)
.pages(&Pages::Offset {
    parameter: "offset",
    items: "kites",
    total: "total",
})
.doc("Lists kites.")
.source("\"List of kites\" <https://kites.test/list>.");

static OPERATIONS: &[&Operation] = &[&FLY_KITE, &LIST_KITES];

static PARAMETERS: &[Field] = &[
    Field::nowhere("place_name", Kind::Text).doc("Where kites fly."),
    Field::nowhere("speed", Kind::Word(&SPEED))
        .optional()
        .doc("How fast."),
    Field::nowhere("hosts", Kind::List(&Kind::Text)).optional(),
];

static CREDENTIALS: &[&CredentialsTable] = &[&KEY];

const fn service(
    name: &'static str,
    version: &'static str,
    namespace: &'static str,
    operations: &'static [&'static Operation],
) -> ServiceTable {
    ServiceTable {
        cloud: Cloud::Tencent,
        name,
        version,
        namespace,
        parameters: PARAMETERS,
        credentials: CREDENTIALS,
        operations,
        envelope: None,
        headers: &[],
        needs_nonce: false,
        endpoint: |_| unreachable!(),
        sign: |_, _, _, _| unreachable!(),
        error: |_, _, _| unreachable!(),
        object_store: None,
        doc: Doc::new("Kites, API 2001-02-03."),
    }
}

static SERVICES: &[&ServiceTable] = &[&KITES];

static KITES: ServiceTable = service("Kites", "2001-02-03", "tencent", OPERATIONS);

/// A later API has records of its own with the names of others; one set of words is the same.
static LATER_ROPE: Record = Record::new(
    "Rope",
    &[
        Field::member("color", "color", Kind::Word(&COLOR))
            .nullable()
            .doc("Its color."),
        Field::member("kite", "kite", Kind::Record(&LATER_KITE)).optional(),
    ],
)
.package(|_| unreachable!())
.function(|_, _| unreachable!())
.doc("A rope, as it became later.");

static LATER_KITE: Record = Record::new(
    "Kite",
    &[
        Field::member("name", "name", Kind::Text).doc("Its name."),
        Field::member("owner", "owner", Kind::Text),
        Field::member("picture", "picture", Kind::Bytes).optional(),
    ],
);

static CUT_ROPE: Operation = Operation::new(
    "CutRope",
    "PUT",
    "/kites/{kite_name}/ropes/{rope_name}",
    &[
        Field::path("kite_name")
            .wire("KiteName")
            .doc("Name of the kite."),
        Field::path("rope_name").wire("RopeName"),
        Field::member("rope", "rope", Kind::Record(&LATER_ROPE)).nullable(),
    ],
    &CUT_ROPE_OUTPUT,
)
.doc("Cuts a rope.")
.source("\"Ropes\", `CutRope`.");

static CUT_ROPE_OUTPUT: Record = Record::new(
    "CutRopeOutput",
    &[Field::member(
        "ropes",
        "ropes",
        Kind::List(&Kind::Record(&LATER_ROPE)),
    )],
);

const LATER: &str = "tencent.v2002_03_04";

static LATER_KITES: ServiceTable = service("LaterKites", "2002-03-04", LATER, &[&CUT_ROPE]);

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/golden")
}

#[test]
fn a_tiny_cloud_comes_out_as_it_should() {
    let model = tables::model(CLOUDS, &[&KITES, &LATER_KITES]).unwrap();
    let mut files = rust::files(&model).unwrap();
    files.extend(python::files(&model));
    files.extend(typescript::files(&model));
    files.push(operations::file(
        &model,
        &[("Kites", "https://kites.test/")],
    ));
    let mut expected: Vec<PathBuf> = Vec::new();
    for (path, text) in &files {
        // No tool takes them for sources.
        let name = path.replace('/', "+") + ".txt";
        let path = golden().join(name);
        if std::env::var_os("XTASK_BLESS").is_some() {
            std::fs::write(&path, text).unwrap();
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(&known, text, "{}", path.display());
        expected.push(path);
    }
    for known in std::fs::read_dir(golden()).unwrap() {
        let known = known.unwrap().path();
        assert!(
            expected.contains(&known),
            "{} is left over",
            known.display()
        );
    }
}

#[test]
fn counts_of_the_readme_are_those_of_the_tables() {
    let readme = "| Kites | [9 operations](docs/operations.md#kites) | [x](y) |";
    assert_eq!(
        operations::readme(SERVICES, readme).unwrap(),
        "| Kites | [2 operations](docs/operations.md#kites) | [x](y) |"
    );
    assert_eq!(
        operations::readme(SERVICES, "| Kites |").unwrap_err(),
        [
            "README.md: no row of its table links to `Kites` in docs/operations.md: \
         `[](docs/operations.md#kites)`"
        ]
    );
}

/// The text is that of the file beside the tests.
fn is_as_in(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/tests")
        .join(name);
    if std::env::var_os("XTASK_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(known, text, "{}", path.display());
}

/// The one problem of the services, without its file.
fn problem(services: &[&ServiceTable]) -> String {
    let problems = tables::model(CLOUDS, services).err().unwrap();
    let [problem] = problems.as_slice() else {
        panic!("{problems:#?}");
    };
    let (_, problem) = problem.split_once(": ").unwrap();
    problem.to_owned()
}

#[test]
fn every_wrong_table_is_said_at_once() {
    static ELSEWHERE: ServiceTable = service("Kites2", "2", "tencent.later", &[]);
    static OTHER_ROPE: Record = ROPE;
    static LIST: Operation =
        Operation::new("List", "GET", "/", &[], &OTHER_ROPE).pages(&Pages::Token {
            parameter: "token",
            member: "total",
        });
    static LISTS: ServiceTable =
        service("Lists", "2001-02-03", "tencent", &[&FLY_KITE, &LIST, &LIST]);
    let problems = tables::model(CLOUDS, &[&ELSEWHERE, &LISTS]).err().unwrap();
    is_as_in("problems.txt", &format!("{}\n", problems.join("\n")));
}

/// Two records of one name are two types, even with the same members.
#[test]
fn two_types_of_one_name_are_an_error() {
    static OTHER_ROPE: Record = ROPE;
    static CUT_ROPE: Operation = Operation::new("CutRope", "POST", "/rope", &[], &OTHER_ROPE);
    static OTHER: ServiceTable = service("Kites2002", "2002-03-04", "tencent", &[&CUT_ROPE]);
    static APART: ServiceTable = service("Kites2002", "2002-03-04", LATER, &[&CUT_ROPE]);
    // One table may be that of several.
    static TIE_ROPE: Operation = Operation::new("TieRope", "POST", "/rope", &[], &ROPE);
    static SAME: ServiceTable = service("Kites2002", "2002-03-04", "tencent", &[&TIE_ROPE]);
    assert_eq!(
        problem(&[&KITES, &OTHER]),
        "two types of tencent are named Rope: `rope` of Kites.FlyKite, and the output of \
         Kites2002.CutRope; give the later API a namespace of its own"
    );
    assert!(tables::model(CLOUDS, &[&KITES, &APART]).is_ok());
    assert!(tables::model(CLOUDS, &[&KITES, &SAME]).is_ok());
}

/// Modules are one a namespace in Python and TypeScript, where a later API names its outputs by its year.
#[test]
fn every_operation_has_an_output_of_its_name() {
    static LATER_FLY: Operation = Operation::new("FlyKite", "PUT", "/kites", &[], &ROPE);
    static LATER_LIST_OUTPUT: Record = Record::new("ListKitesOutput2023", &[]);
    static LATER_LIST: Operation =
        Operation::new("ListKites", "GET", "/all", &[], &LATER_LIST_OUTPUT);
    static LATER: ServiceTable = service(
        "Kites2023",
        "2023-03-30",
        "tencent",
        &[&LATER_FLY, &LATER_LIST],
    );
    let model = tables::model(CLOUDS, &[&KITES, &LATER]).unwrap();
    let text = |files: Vec<(String, String)>, path: &str| {
        let file = files.into_iter().find(|(known, _)| known.ends_with(path));
        file.unwrap().1
    };
    let python = text(python::files(&model), "tencent.py");
    let aliases = "\nFlyKiteOutput = Kite\nFlyKiteOutput2023 = Rope\n";
    assert!(python.ends_with(aliases), "{python}");
    // Nothing can stand behind an asterisk that has nothing behind it.
    assert!(python.contains("    def list_kites(self) -> Call[ListKitesOutput2023]:\n"));
    let types = text(typescript::files(&model), "tencent.d.ts");
    assert!(types.contains("\nexport type FlyKiteOutput2023 = Rope;\n"));
    let rust = |module: &str| {
        let files = rust::files(&model).unwrap();
        text(files, &format!("v2023_03_30/{module}.rs"))
    };
    assert!(rust("fly_kite").ends_with("\npub type FlyKiteOutput = Rope;\n"));
    assert!(rust("list_kites").ends_with("\npub type ListKitesOutput = ListKitesOutput2023;\n"));
}

#[test]
fn names_are_not_shared_by_types_of_different_kinds() {
    static ROPE_SERVICE: ServiceTable = service("Rope", "2", "tencent", &[]);
    static SET: Enumeration = Enumeration::new("Kite", &[]);
    static PAINT: Operation = Operation::new(
        "Paint",
        "POST",
        "/paint",
        &[Field::member("of", "Of", Kind::List(&Kind::Word(&SET)))],
        &ROPE,
    );
    static PAINTER: ServiceTable = service("Painter", "2", "tencent", &[&PAINT]);
    assert!(problem(&[&KITES, &ROPE_SERVICE]).starts_with("two types of tencent are named Rope: "));
    assert!(problem(&[&KITES, &PAINTER]).starts_with("two types of tencent are named Kite: "));
}

/// The service is known in its cloud's namespace too, and a namespace is a cloud's or a version's.
#[test]
fn namespaces_are_those_of_clouds_and_versions() {
    static ROPE_SERVICE: ServiceTable = service("Rope", "2002-03-04", LATER, &[]);
    static ELSEWHERE: ServiceTable = service("Kites2", "2002-03-04", "tencent.later", &[]);
    assert!(problem(&[&KITES, &ROPE_SERVICE]).starts_with("two types of tencent are named Rope: "));
    assert_eq!(
        problem(&[&ELSEWHERE]),
        "the namespace of service Kites2 is tencent.later, which is neither tencent nor \
         tencent.v2002_03_04"
    );
}

#[test]
fn members_are_once_in_a_record() {
    const NAME: Field = Field::member("name", "Name", Kind::Text);
    static TWICE: Record = Record::new("Twice", &[NAME, NAME]);
    static GET: Operation = Operation::new("Get", "GET", "/", &[], &TWICE);
    static GETTERS: ServiceTable = service("Getters", "2", "tencent", &[&GET]);
    assert_eq!(
        problem(&[&GETTERS]),
        "two members of Twice (the output of Getters.Get) are `name`"
    );
}

#[test]
fn operations_are_once_in_a_service() {
    static TWICE: ServiceTable = service("Twice", "2", "tencent", &[&FLY_KITE, &FLY_KITE]);
    assert_eq!(problem(&[&TWICE]), "two operations are Twice.FlyKite");
}

#[test]
fn pages_need_their_parameter() {
    static LIST: Operation =
        Operation::new("List", "GET", "/", &[], &LIST_KITES_OUTPUT).pages(&Pages::Token {
            parameter: "token",
            member: "total",
        });
    static LISTS: ServiceTable = service("Lists", "2", "tencent", &[&LIST]);
    assert_eq!(
        problem(&[&LISTS]),
        "Lists.List has no parameter `token` for its pages"
    );
}
