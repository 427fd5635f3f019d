//! Pages that lead back to a page before them, whatever their tokens are.

use faaswire::alibaba::v2016_08_15::ListFunctions;
use faaswire::{Call, Error};
use proptest::prelude::*;

use crate::samples::{context, fc};

fn page(call: &Call<ListFunctions>, token: &str) -> Result<Option<Call<ListFunctions>>, Error> {
    let body = serde_json::json!({ "functions": [], "nextToken": token }).to_string();
    let output = call.parse(&http::Response::new(body))?;
    Ok(call.next_page(&output))
}

/// How many pages are read before the end, or before the error.
fn read(tokens: &[String]) -> Result<usize, usize> {
    let mut call = fc().call(ListFunctions::new("demo"));
    for (read, token) in tokens.iter().enumerate() {
        call = match page(&call, token) {
            Ok(next) => next.unwrap(),
            Err(Error::Decode(error)) => {
                assert_eq!(error.path(), Some("$.nextToken"));
                return Err(read);
            }
            Err(error) => panic!("{error}"),
        };
    }
    Ok(tokens.len())
}

proptest! {
    #[test]
    fn the_first_token_that_comes_again_ends_the_walk(tokens in prop::collection::vec("[a-h]", 0..12)) {
        let again = (0..tokens.len()).find(|&at| tokens[..at].contains(&tokens[at]));
        prop_assert_eq!(read(&tokens), again.map_or(Ok(tokens.len()), Err));
    }
}

#[test]
fn a_page_may_be_read_twice() {
    let first = fc().call(ListFunctions::new("demo"));
    let second = page(&first, "s").unwrap().unwrap();
    for _ in 0..3 {
        assert!(page(&first, "s").is_ok());
        assert!(page(&second, "t").is_ok());
        assert!(second.request(&context()).is_ok());
    }
    assert!(page(&second, "s").is_err());
}

/// Nothing of it is as deep as the list is long.
#[test]
fn a_long_list_needs_no_deep_stack() {
    let mut call = fc().call(ListFunctions::new("demo"));
    for token in 0..2000 {
        call = page(&call, &token.to_string()).unwrap().unwrap();
    }
    let small = std::thread::Builder::new().stack_size(64 << 10);
    small.spawn(move || drop(call)).unwrap().join().unwrap();
}
