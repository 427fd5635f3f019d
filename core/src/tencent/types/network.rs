//! Networks of functions.

use super::{ABILITY, FLAG};
use crate::checks;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static VPC_CONFIG: Record = Record::new(
    "VpcConfig",
    &[
        Field::member("vpc_id", "VpcId", Kind::Text)
            .optional()
            .doc("The VPC ID."),
        Field::member("subnet_id", "SubnetId", Kind::Text)
            .optional()
            .doc("The subnet ID."),
    ],
)
.doc("The VPC of a function. Two empty IDs remove the function from its VPC.");

pub(crate) static EIP_CONFIG_IN: Record = Record::new(
    "EipConfigIn",
    &[
        Field::member("eip_status", "EipStatus", Kind::Word(&ABILITY))
            .check(checks::text)
            .doc("Whether the function has a fixed public IP address."),
    ],
)
.doc("The fixed public IP address (EIP) settings.");

pub(crate) static PUBLIC_NET_CONFIG_IN: Record = Record::new(
    "PublicNetConfigIn",
    &[
        Field::member("public_net_status", "PublicNetStatus", Kind::Word(&ABILITY))
            .check(checks::text)
            .doc("Whether public network access is enabled."),
        Field::member("eip_config", "EipConfig", Kind::Record(&EIP_CONFIG_IN))
            .optional()
            .doc("The fixed public IP address (EIP) settings."),
    ],
)
.doc("The public network access settings.");

pub(crate) static INTRANET_CONFIG_IN: Record = Record::new(
    "IntranetConfigIn",
    &[Field::member("ip_fixed", "IpFixed", Kind::Word(&ABILITY))
        .check(checks::text)
        .doc("Whether the function has a fixed private IP address.")],
)
.doc("The fixed private IP address settings.");

pub(crate) static EIP_CONFIG_OUT: Record = Record::new(
    "EipConfigOut",
    &[
        Field::member("eip_status", "EipStatus", Kind::Word(&ABILITY))
            .optional()
            .doc("Whether the function has fixed public IP addresses."),
        Field::member("eip_address", "EipAddress", Kind::List(&Kind::Text))
            .optional()
            .doc("The fixed public IP addresses."),
    ],
)
.doc("The fixed public IP addresses (EIPs) of a function.");

pub(crate) static PUBLIC_NET_CONFIG_OUT: Record = Record::new(
    "PublicNetConfigOut",
    &[
        Field::member("public_net_status", "PublicNetStatus", Kind::Word(&ABILITY))
            .optional()
            .doc("Whether public network access is enabled."),
        Field::member("eip_config", "EipConfig", Kind::Record(&EIP_CONFIG_OUT))
            .optional()
            .doc("The fixed public IP addresses (EIPs)."),
    ],
)
.doc("The public network access settings.");

pub(crate) static INTRANET_CONFIG_OUT: Record = Record::new(
    "IntranetConfigOut",
    &[
        Field::member("ip_fixed", "IpFixed", Kind::Word(&ABILITY))
            .optional()
            .doc("Whether the function has fixed private IP addresses."),
        Field::member("ip_address", "IpAddress", Kind::List(&Kind::Text))
            .optional()
            .doc("The fixed private IP addresses."),
    ],
)
.doc("The fixed private IP addresses of a function in its VPC.");

pub(crate) static EIP_OUT_CONFIG: Record = Record::new(
    "EipOutConfig",
    &[
        Field::member("eip_fixed", "EipFixed", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the function has fixed public IP addresses."),
        Field::member("eips", "Eips", Kind::List(&Kind::Text))
            .optional()
            .doc("The fixed public IP addresses."),
    ],
)
.doc("The fixed public IP addresses, in an earlier form of the configuration.");

pub(crate) static ACCESS_INFO: Record = Record::new(
    "AccessInfo",
    &[
        Field::member("host", "Host", Kind::Text)
            .optional()
            .doc("The host name."),
        Field::member("vip", "Vip", Kind::Text)
            .optional()
            .doc("The virtual IP address (VIP)."),
    ],
)
.doc("The address of an HTTP function.");
