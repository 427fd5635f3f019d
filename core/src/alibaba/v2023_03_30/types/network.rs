//! Networks and names.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VPCConfig",
    &[
        Field::member("role", "role", Kind::Text)
            .nullable()
            .doc("The ARN of the RAM role that the service assumes to access the VPC."),
        Field::member("security_group_id", "securityGroupId", Kind::Text)
            .nullable()
            .doc("The ID of the security group; at most 50 characters."),
        Field::member("v_switch_ids", "vSwitchIds", Kind::List(&Kind::Text))
            .nullable()
            .doc("The IDs of the vSwitches; at most 10."),
        Field::member("vpc_id", "vpcId", Kind::Text)
            .nullable()
            .doc("The ID of the VPC; at most 50 characters."),
    ],
)
.doc(
    "The VPC that a function can access. The fields are empty strings for a \
     function without VPC access.",
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
        .doc("The resolver options, as in `resolv.conf`."),
        Field::member("name_servers", "nameServers", Kind::List(&Kind::Text))
            .nullable()
            .doc("The IP addresses of the DNS servers."),
        Field::member("searches", "searches", Kind::List(&Kind::Text))
            .nullable()
            .doc("The search domains."),
    ],
)
.doc("The custom DNS configuration of a function.");

pub(crate) static DNS_OPTION: Record = Record::new(
    "DNSOption",
    &[
        Field::member("name", "name", Kind::Text)
            .nullable()
            .doc("The name of the option, such as `ndots`; at most 256 characters."),
        Field::member("value", "value", Kind::Text)
            .nullable()
            .doc("The value of the option; at most 256 characters."),
    ],
)
.doc("An option of the DNS resolver.");
