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
            .doc(
                "Whether instances of the resident pool and on-demand instances serve requests \
                 together.",
            ),
        Field::member(
            "enable_on_demand_scaling",
            "enableOnDemandScaling",
            Kind::Bool,
        )
        .nullable()
        .doc("Whether instances are also started on demand."),
        Field::member(
            "horizontal_scaling_policies",
            "horizontalScalingPolicies",
            Kind::List(&Kind::Record(&SCALING_POLICY)),
        )
        .nullable()
        .doc("The metric-based scaling policies."),
        Field::member("min_instances", "minInstances", Kind::Int)
            .nullable()
            .doc("The minimum number of instances while no scaling policy is in effect."),
        Field::member(
            "request_dispatch_policy",
            "requestDispatchPolicy",
            Kind::Text,
        )
        .nullable()
        .doc(
            "The policy by which requests are distributed to instances. Known only from the \
             vendor's Python SDK.",
        ),
        Field::member("resident_pool_id", "residentPoolId", Kind::Text)
            .nullable()
            .doc("The ID of the resident resource pool that instances are allocated from."),
        Field::member(
            "scheduled_policies",
            "scheduledPolicies",
            Kind::List(&Kind::Record(&SCHEDULED_POLICY)),
        )
        .nullable()
        .doc("The scheduled scaling policies."),
    ],
    &SCALING_CONFIG_STATUS,
)
.doc("Creates or replaces the scaling configuration of a version or alias.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutScalingConfig`.");
