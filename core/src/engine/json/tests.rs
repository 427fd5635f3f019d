//! What is read, and where it stops.

use super::*;

fn read(body: &[u8]) -> Result<String, (usize, &'static str)> {
    let tape = Tape::read(body).map_err(|error| (error.offset, error.problem))?;
    let mut out = String::new();
    write::json(&mut out, tape.root());
    Ok(out)
}

fn offset(body: impl AsRef<[u8]>) -> usize {
    read(body.as_ref()).unwrap_err().0
}

#[test]
fn values_are_what_they_say() {
    let body =
        br#" { "a" : [ 1 , -2.5e0, "x\n\u8def", true, false, null, {}, [] ] ,"":{"b":"c"}} "#;
    let tape = Tape::read(body).unwrap();
    let root = tape.root();
    assert_eq!((root.kind(), root.len()), (Kind::Object, 2));
    let list = root.get("a").unwrap();
    let kinds: Vec<Kind> = list.items().map(Json::kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Number,
            Kind::Number,
            Kind::Text,
            Kind::True,
            Kind::False,
            Kind::Null,
            Kind::Object,
            Kind::List
        ]
    );
    let raws: Vec<&str> = list.items().map(Json::raw).collect();
    assert_eq!(
        raws,
        [
            "1",
            "-2.5e0",
            r"x\n\u8def",
            "true",
            "false",
            "null",
            "{}",
            "[]"
        ]
    );
    for item in list.items() {
        let start = item.start() as usize;
        assert_eq!(
            &body[start..start + item.raw().len()],
            item.raw().as_bytes()
        );
    }
    let text = list.items().nth(2).unwrap();
    assert!(text.is_escaped() && text.says("x\n路"));
    let plain = root.get("").and_then(|inner| inner.get("b")).unwrap();
    assert!(!plain.is_escaped() && plain.says("c"));
    assert_eq!(text.text().as_deref(), Some("x\n路"));
    assert_eq!(list.text(), None);
    let names: Vec<&str> = root.members().map(|(name, _)| name.raw()).collect();
    assert_eq!(names, ["a", ""]);
    assert_eq!(root.get("").unwrap().raw(), r#"{"b":"c"}"#);
    assert!(root.get("b").is_none());
    assert_eq!((root.items().count(), list.members().count()), (0, 0));
    assert!(list.get("a").is_none());
    assert_eq!(list.len(), 8);
}

#[test]
fn of_two_members_of_a_name_the_last_counts() {
    let tape = Tape::read(br#"{"a": 1, "b": {"a": 2}, "\u0061": [3, 4], "c": 5}"#).unwrap();
    assert_eq!(tape.root().get("a").unwrap().raw(), "[3, 4]");
    assert_eq!(tape.root().len(), 4);
}

#[test]
fn texts_without_escapes_are_borrowed() {
    use std::borrow::Cow;
    let tape = Tape::read("[\"路 plain/\u{7f}\", \"\\/\"]".as_bytes()).unwrap();
    let texts: Vec<_> = tape.root().items().filter_map(Json::text).collect();
    assert!(matches!(texts[0], Cow::Borrowed("路 plain/\u{7f}")));
    assert!(matches!(&texts[1], Cow::Owned(text) if text == "/"));
}

#[test]
fn is_as_deep_as_others_read() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let nested = |depth: usize| {
            let inner = if open == "[" { "" } else { "1" };
            [&open.repeat(depth), inner, &close.repeat(depth)].concat()
        };
        for depth in [126, 127, 128, 129, 100_000] {
            let body = nested(depth);
            let theirs = serde_json::from_str::<serde_json::Value>(&body);
            let ours = read(body.as_bytes());
            assert_eq!(ours.is_ok(), depth <= 127);
            assert_eq!(ours.is_ok(), theirs.is_ok());
        }
        assert_eq!(read(nested(127).as_bytes()).unwrap(), nested(127));
        assert_eq!(offset(nested(128)), 127 * open.len());
    }
    // One beside the other is not one within the other.
    let body = format!("[{}1]", "[[]],{},".repeat(200));
    assert_eq!(read(body.as_bytes()).unwrap(), body);
}

#[test]
fn problems_have_a_place() {
    for (body, offset, problem) in [
        ("", 0, "ends too early"),
        ("  ", 2, "ends too early"),
        ("\u{feff}{}", 0, "expected a value"),
        ("{} x", 3, "expected nothing more"),
        ("[1,]", 3, "expected a value"),
        ("[1 2]", 3, "expected a comma or the closing bracket"),
        (r#"{"a":1]"#, 6, "expected a comma or the closing bracket"),
        (r"{1:2}", 1, "expected a name in quotes"),
        (r#"{"a" 1}"#, 5, "expected a colon"),
        ("[-]", 2, "expected a digit"),
        ("[1.]", 3, "expected a digit"),
        ("[1e400]", 1, "a number that is infinite as a double"),
        ("\"a\nb\"", 2, "a control character in a string"),
        (r#""a\x""#, 2, "a backslash that begins no escape"),
        (r#""\ud800a""#, 1, "a lone half of a surrogate pair"),
        ("\"abc", 4, "ends too early"),
        ("nul", 0, "expected a value"),
    ] {
        assert_eq!(read(body.as_bytes()), Err((offset, problem)), "{body}");
    }
    assert_eq!(read(b"[\"\xff\"]"), Err((2, "not UTF-8")));
    assert_eq!(read(b"[1]\xc0\x80"), Err((3, "not UTF-8")));
}

#[test]
fn a_body_is_no_longer_than_offsets_reach() {
    assert!(read::fits(u32::MAX as usize));
    #[cfg(target_pointer_width = "64")]
    assert!(!read::fits(u32::MAX as usize + 1));
}

#[test]
fn every_place_in_a_string_is_looked_at() {
    for special in ["\"", "\\n", "\u{1f}", "\u{0}"] {
        for before in 0..20 {
            let body = format!(
                "\"{}{special}{}\"",
                "路 ~\u{7f}!#[]"
                    .repeat(3)
                    .chars()
                    .take(before)
                    .collect::<String>(),
                "x".repeat(before)
            );
            let theirs = serde_json::from_str::<String>(&body).ok();
            let tape = Tape::read(body.as_bytes()).ok();
            let ours = tape.as_ref().and_then(|tape| tape.root().text());
            assert_eq!(ours.as_deref(), theirs.as_deref(), "{body}");
        }
    }
}

#[test]
fn writes_texts_as_others_do() {
    let all: String = (0..0x250)
        .filter_map(char::from_u32)
        .chain("路\u{1f600}".chars())
        .collect();
    let mut out = String::new();
    write::text(&mut out, &all);
    assert_eq!(out, serde_json::to_string(&all).unwrap());
    assert_eq!(unescape(&out[1..out.len() - 1]), all);
    assert_eq!(unescape(r"\ud83d\ude00\uD83D\uDE00"), "😀😀");
    // What no string that was read has.
    assert_eq!(unescape(r"a\tb\xc"), "a\tb");
    assert_eq!(unescape(r"\ud800\u0041"), "");
}

mod numbers {
    use super::number::{self, *};

    #[test]
    fn integers_are_those_that_fit() {
        for (literal, integer) in [
            ("0", Some(0)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775807", Some(i64::MAX)),
        ] {
            assert_eq!(number::integer(literal), integer);
        }
        for literal in [
            "9223372036854775808",
            "-0",
            "1.0",
            "1e2",
            "+1",
            "01",
            "",
            " 5",
            "-",
        ] {
            assert_eq!(integer(literal), None, "{literal}");
        }
    }

    #[test]
    fn a_number_is_finite() {
        // Halfway from the largest double to the next; even rounds up, to infinity.
        let limit = "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792";
        let below = limit.replace("4497792", "4497791");
        let with_point = |digits: &str| format!("{}.{}", &digits[..5], &digits[5..]);
        let zeros = "0".repeat(400);
        for finite in [
            below.clone(),
            format!("-{below}.{zeros}9"),
            with_point(&below) + "e304",
            format!("0.{zeros}{below}e709"),
            format!("{below}{zeros}E-400"),
            "1.7976931348623157e308".into(),
            "1.79769313486231580e+308".into(),
            "0e99999999999999999999".into(),
            format!("0.{zeros}e999"),
            "1e-99999999999999999999".into(),
            format!("0.{zeros}1e708"),
            "-0".into(),
        ] {
            assert!(is_number(&finite), "{finite}");
            assert!(to_f64(&finite).is_finite());
        }
        for infinite in [
            limit.into(),
            format!("-{limit}.{zeros}"),
            with_point(limit) + "e304",
            format!("{limit}.{zeros}1"),
            format!("0.{zeros}{limit}e709"),
            format!("{limit}{zeros}E-400"),
            "1.7976931348623159e308".into(),
            "2e308".into(),
            "1e309".into(),
            format!("1{zeros}"),
            "1e99999999999999999999".into(),
            format!("0.{zeros}1e710"),
        ] {
            assert!(!is_number(&infinite), "{infinite}");
            assert!(to_f64(&infinite).is_infinite());
        }
        for text in [
            "", "-", "01", "1.", ".5", "1e", "1e+", "1x", " 1", "1 ", "+1", "NaN",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn canonical_numbers_have_one_form() {
        for (literal, text) in [
            ("-0", "0"),
            ("-0.0", "0"),
            ("0e5", "0"),
            ("1e-400", "0"),
            (
                "123456789012345678901234567890",
                "123456789012345678901234567890",
            ),
            ("1.0", "1"),
            ("-12.50e1", "-125"),
            ("0.050", "0.05"),
            ("5E-2", "0.05"),
            ("0.00001", "0.00001"),
            ("0.0000001", "1e-7"),
            ("1E300", "1e+300"),
            ("12e299", "1.2e+300"),
            ("9007199254740991.0", "9007199254740991"),
            ("9007199254740992.0", "9007199254740992.0"),
            ("1e16", "1e+16"),
            ("5e-324", "5e-324"),
        ] {
            assert_eq!(canonical(literal), text, "{literal}");
            assert!(is_number(text));
        }
    }

    #[test]
    fn of_two_that_are_as_near_the_even_one_is_printed() {
        for (number, text) in [
            (-1_196_027_521_252_476.0 - 0.25, "-1196027521252476.2"),
            (1_196_027_521_252_476.0 + 0.75, "1196027521252476.8"),
            (1_196_027_521_252_476.5, "1196027521252476.5"),
            (123_456_789_012_345_664.0, "1.2345678901234566e+17"),
            (f64::from(0x1_0eaf) / 2_f64.powi(17), "0.5286788940429688"),
            (f64::from(0x124) / 2_f64.powi(24), "0.000017404556274414062"),
            (f64::from(0x16) / 2_f64.powi(24), "1.3113021850585938e-6"),
            (5.0 * 2_f64.powi(-23), "5.960464477539062e-7"),
            (5e-324, "5e-324"),
            // Powers of two, below which doubles are denser.
            (2_f64.powi(-24), "5.960464477539063e-8"),
            (2_f64.powi(-25), "2.9802322387695312e-8"),
            (0.3, "0.3"),
        ] {
            assert_eq!(of_f64(number), text);
        }
    }
}

/// Whole numbers beyond those that are all doubles, by what the standard library prints of them.
#[test]
#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest double is what is meant"
)]
fn whole_numbers_become_the_nearest_doubles() {
    let mut state = 88_172_645_463_325_252_u64;
    let mut numbers = vec![
        i64::MAX,
        i64::MIN,
        1 << 53,
        (1 << 53) + 1,
        -(1 << 53),
        i64::MAX - 511,
    ];
    for power in 16..19 {
        let round = 10_i64.pow(power);
        numbers.extend([round, round + 1, -round, 9 * round, 9 * round + 5000]);
    }
    for _ in 0..20_000 {
        // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let number = state.cast_signed() >> (state % 10);
        if number.unsigned_abs() >= 1 << 53 {
            numbers.push(number);
        }
    }
    for number in numbers {
        assert_eq!(
            number::nearest(number),
            number::of_f64(number as f64),
            "{number}"
        );
    }
}
