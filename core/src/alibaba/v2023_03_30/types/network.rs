//! Networks and names.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VPCConfig",
    &[
        Field::member("role", "role", Kind::Text)
            .nullable()
            .doc("ARN of the role in which the service reaches the VPC."),
        Field::member("security_group_id", "securityGroupId", Kind::Text)
            .nullable()
            .doc("Id of the security group; at most 50 characters."),
        Field::member("v_switch_ids", "vSwitchIds", Kind::List(&Kind::Text))
            .nullable()
            .doc("Ids of its switches; at most 10."),
        Field::member("vpc_id", "vpcId", Kind::Text)
            .nullable()
            .doc("Id of the VPC; at most 50 characters."),
    ],
)
.doc(
    "The network of your own that a function reaches. A function without one \
     has empty strings.",
);

pub(crate) static CUSTOM_DNS: Record = Record::new(
    "CustomDNS",
    &[
        Field::member(
            "dns_options",
            "dnsOptions",
            Kind::List(&Kind::Record(&DNS_OPTION)),
        )
        .nullable()
        .doc("Options, as in `resolv.conf`."),
        Field::member("name_servers", "nameServers", Kind::List(&Kind::Text))
            .nullable()
            .doc("Addresses of name servers."),
        Field::member("searches", "searches", Kind::List(&Kind::Text))
            .nullable()
            .doc("Domains that names are looked for in."),
    ],
)
.doc("How a function resolves names.");

pub(crate) static DNS_OPTION: Record = Record::new(
    "DNSOption",
    &[
        Field::member("name", "name", Kind::Text)
            .nullable()
            .doc("Name of the option, such as `ndots`; at most 256 characters."),
        Field::member("value", "value", Kind::Text)
            .nullable()
            .doc("Value of the option; at most 256 characters."),
    ],
)
.doc("An option of the resolver.");
