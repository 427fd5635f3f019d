//! `PUT /2023-03-30/functions/{functionName}/scaling-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `PutScalingConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::{SCALING_CONFIG_STATUS, SCALING_POLICY, SCHEDULED_POLICY};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static PUT_SCALING_CONFIG: Operation = Operation::new(
    "PutScalingConfig",
    "PUT",
    "/2023-03-30/functions/{function_name}/scaling-config",
    &[
        FUNCTION_NAME,
        QUALIFIER_OF,
        Field::member("enable_mix_mode", "enableMixMode", Kind::Bool)
            .nullable()
            .doc("Whether instances of the pool and on demand serve together."),
        Field::member(
            "enable_on_demand_scaling",
            "enableOnDemandScaling",
            Kind::Bool,
        )
        .nullable()
        .doc("Whether instances are started on demand as well."),
        Field::member(
            "horizontal_scaling_policies",
            "horizontalScalingPolicies",
            Kind::List(&Kind::Record(&SCALING_POLICY)),
        )
        .nullable()
        .doc("Rules by load."),
        Field::member("min_instances", "minInstances", Kind::Int)
            .nullable()
            .doc("Instances while no rule says otherwise."),
        Field::member(
            "request_dispatch_policy",
            "requestDispatchPolicy",
            Kind::Text,
        )
        .nullable()
        .doc("How requests are spread; known from the Python SDK."),
        Field::member("resident_pool_id", "residentPoolId", Kind::Text)
            .nullable()
            .doc("Id of the pool that instances are taken from."),
        Field::member(
            "scheduled_policies",
            "scheduledPolicies",
            Kind::List(&Kind::Record(&SCHEDULED_POLICY)),
        )
        .nullable()
        .doc("Rules by the clock."),
    ],
    &SCALING_CONFIG_STATUS,
)
.doc("Sets how a version or an alias scales.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutScalingConfig`.");
