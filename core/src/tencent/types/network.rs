//! Networks of functions.

use super::{ABILITY, FLAG};
use crate::checks;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VpcConfig",
    &[
        Field::member("vpc_id", "VpcId", Kind::Text)
            .optional()
            .doc("Id of the network."),
        Field::member("subnet_id", "SubnetId", Kind::Text)
            .optional()
            .doc("Id of the subnet."),
    ],
)
.doc("The private network of a function. Both ids empty take it out of its network.");

pub(crate) static EIP_CONFIG_IN: Record = Record::new(
    "EipConfigIn",
    &[
        Field::member("eip_status", "EipStatus", Kind::Word(&ABILITY))
            .check(checks::text)
            .doc("Whether it has one."),
    ],
)
.doc("Whether a function has a fixed public address.");

pub(crate) static PUBLIC_NET_CONFIG_IN: Record = Record::new(
    "PublicNetConfigIn",
    &[
        Field::member("public_net_status", "PublicNetStatus", Kind::Word(&ABILITY))
            .check(checks::text)
            .doc("Whether the function reaches the internet."),
        Field::member("eip_config", "EipConfig", Kind::Record(&EIP_CONFIG_IN))
            .optional()
            .doc("Whether it does so from a fixed address."),
    ],
)
.doc("Access to the internet.");

pub(crate) static INTRANET_CONFIG_IN: Record = Record::new(
    "IntranetConfigIn",
    &[Field::member("ip_fixed", "IpFixed", Kind::Word(&ABILITY))
        .check(checks::text)
        .doc("Whether it has one.")],
)
.doc("Whether a function has a fixed address inside its network.");

pub(crate) static EIP_CONFIG_OUT: Record = Record::new(
    "EipConfigOut",
    &[
        Field::member("eip_status", "EipStatus", Kind::Word(&ABILITY))
            .optional()
            .doc("Whether it has some."),
        Field::member("eip_address", "EipAddress", Kind::List(&Kind::Text))
            .optional()
            .doc("The addresses."),
    ],
)
.doc("The fixed public addresses of a function.");

pub(crate) static PUBLIC_NET_CONFIG_OUT: Record = Record::new(
    "PublicNetConfigOut",
    &[
        Field::member("public_net_status", "PublicNetStatus", Kind::Word(&ABILITY))
            .optional()
            .doc("Whether the function reaches the internet."),
        Field::member("eip_config", "EipConfig", Kind::Record(&EIP_CONFIG_OUT))
            .optional()
            .doc("Whether it does so from fixed addresses."),
    ],
)
.doc("Access to the internet.");

pub(crate) static INTRANET_CONFIG_OUT: Record = Record::new(
    "IntranetConfigOut",
    &[
        Field::member("ip_fixed", "IpFixed", Kind::Word(&ABILITY))
            .optional()
            .doc("Whether it has some."),
        Field::member("ip_address", "IpAddress", Kind::List(&Kind::Text))
            .optional()
            .doc("The addresses."),
    ],
)
.doc("The fixed addresses of a function inside its network.");

pub(crate) static EIP_OUT_CONFIG: Record = Record::new(
    "EipOutConfig",
    &[
        Field::member("eip_fixed", "EipFixed", Kind::Word(&FLAG))
            .optional()
            .doc("Whether there are some."),
        Field::member("eips", "Eips", Kind::List(&Kind::Text))
            .optional()
            .doc("The addresses."),
    ],
)
.doc("Fixed public addresses, as they were configured in earlier times.");

pub(crate) static ACCESS_INFO: Record = Record::new(
    "AccessInfo",
    &[
        Field::member("host", "Host", Kind::Text)
            .optional()
            .doc("Host name."),
        Field::member("vip", "Vip", Kind::Text)
            .optional()
            .doc("Virtual address."),
    ],
)
.doc("Where a function with HTTP is reached.");
