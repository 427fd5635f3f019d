//! `PUT /2023-03-30/functions/{functionName}/provision-config`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `PutProvisionConfig`.

use super::fields::{FUNCTION_NAME, QUALIFIER_OF};
use super::types::{PROVISION_CONFIG, SCHEDULED_ACTION, TARGET_TRACKING_POLICY};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static PUT_PROVISION_CONFIG: Operation = Operation::new(
    "PutProvisionConfig",
    "PUT",
    "/2023-03-30/functions/{function_name}/provision-config",
    &[
        FUNCTION_NAME,
        QUALIFIER_OF,
        Field::member("always_allocate_cpu", "alwaysAllocateCPU", Kind::Bool)
            .nullable()
            .doc("Whether idle provisioned instances keep their CPU."),
        Field::member("always_allocate_gpu", "alwaysAllocateGPU", Kind::Bool)
            .nullable()
            .doc("Whether idle provisioned instances keep their GPU."),
        Field::member("default_target", "defaultTarget", Kind::Int)
            .nullable()
            .doc(
                "The number of provisioned instances while no scaling policy is in effect, from \
                 0 to 10,000.",
            ),
        Field::member(
            "scheduled_actions",
            "scheduledActions",
            Kind::List(&Kind::Record(&SCHEDULED_ACTION)),
        )
        .nullable()
        .doc("The scheduled scaling policies."),
        Field::member("target", "target", Kind::Int).nullable().doc(
            "The number of provisioned instances. Deprecated by the vendor in favor of \
             `default_target`, although the vendor's model marks it as required.",
        ),
        Field::member(
            "target_tracking_policies",
            "targetTrackingPolicies",
            Kind::List(&Kind::Record(&TARGET_TRACKING_POLICY)),
        )
        .nullable()
        .doc("The metric-based scaling policies."),
    ],
    &PROVISION_CONFIG,
)
.doc(
    "Creates or replaces the provisioned instance configuration of a version or \
     alias.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutProvisionConfig`.");
