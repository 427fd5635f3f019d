//! Which service a cloud and a version mean, as a person types them.

use faaswire::describe::ServiceTable;

/// The service, or one line about what there is.
pub(super) fn named(
    services: &'static [&'static ServiceTable],
    cloud: &str,
    version: &str,
) -> Result<&'static ServiceTable, String> {
    let mut clouds: Vec<&str> = Vec::new();
    for service in services {
        if !clouds.contains(&service.cloud.as_str()) {
            clouds.push(service.cloud.as_str());
        }
    }
    let known: Vec<String> = services
        .iter()
        .map(|service| format!("{} {}", service.cloud.as_str(), self::version(service)))
        .collect();
    let known = known.join(", ");
    let lower = cloud.to_lowercase();
    if !clouds.contains(&&*lower) {
        let near = clouds.iter().min_by_key(|known| distance(known, &lower));
        let near = near.filter(|known| distance(known, &lower) <= 2);
        let near = near.map_or(String::new(), |near| format!(" (did you mean `{near}`?)"));
        return Err(format!(
            "there is no cloud `{cloud}`{near}; there are {known}"
        ));
    }
    let is_meant = |service: &&&ServiceTable| {
        service.cloud.as_str() == lower && bare(service.version) == bare(version)
    };
    let meant = services.iter().find(is_meant).copied();
    meant.ok_or_else(|| format!("there is no API {cloud} {version}; there are {known}"))
}

/// The version as vectors have it: `2016-08-15`, or `v2`.
pub(super) fn version(service: &ServiceTable) -> String {
    if service.version.contains('-') {
        service.version.to_owned()
    } else {
        format!("v{}", service.version.trim_start_matches('v'))
    }
}

/// `2` of `v2`, `2023-03-30` of `v2023_03_30`.
fn bare(version: &str) -> String {
    let version = version.to_lowercase().replace('_', "-");
    version.trim_start_matches('v').to_owned()
}

/// How many letters have to be inserted, left out or replaced to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for (place, known) in other.iter().enumerate() {
            let replaced = last[place] + usize::from(letter != *known);
            next.push(replaced.min(last[place + 1] + 1).min(next[place] + 1));
        }
        last = next;
    }
    last[other.len()]
}
