//! Any text as a reference: what is read prints as a line that reads the same, and what is wrong is
//! said with a place in the text.

use faaswire::Reference;

pub(crate) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    match Reference::parse(text) {
        Ok(reference) => {
            let line = reference.to_string();
            let again = Reference::parse(&line);
            assert_eq!(again.as_ref(), Ok(&reference), "{text:?} is not stable");
            assert_eq!(again.map(|it| it.to_string()), Ok(line));
            let containers = [
                reference.service(),
                reference.package(),
                reference.namespace(),
            ];
            assert!(containers.iter().flatten().count() < 2, "{text:?}");
        }
        Err(error) => {
            assert_eq!(error.field(), "reference");
            let problem = error.problem();
            let place = problem.rsplit_once(" (character ");
            let place = place.and_then(|(_, place)| place.strip_suffix(')'));
            let place: Option<usize> = place.and_then(|place| place.parse().ok());
            let last = text.chars().count() + 1;
            assert!(
                place.is_some_and(|at| (1..=last).contains(&at)),
                "{text:?}: {problem}"
            );
        }
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let texts = [
        "alibaba:cn-shanghai/hello@LATEST",
        "alibaba:cn-shanghai/demo/hello@prod",
        "huawei:cn-north-4/default/hello@!prod",
        "tencent:ap-guangzhou/default/hello@$LATEST",
        "tencent:ap-guangzhou/default/hello@",
        "acs:fc:cn-shanghai:1234567890:functions/hello/aliases/prod",
        "acs:fc:cn-shanghai:1234567890:services/demo.prod/functions/hello",
        "urn:fss:cn-north-4:7aad83af3e8d42e99ac194e8419e2c9b:function:default:hello:latest",
        "qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/hello/$LATEST",
        " alibaba:cn-hangzhou/服务/函数@版本\n",
        "alibaba:cn-shanghai/../hello?x#y",
    ];
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}
