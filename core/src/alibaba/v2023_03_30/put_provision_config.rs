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
            .doc("Whether idle instances keep their CPU."),
        Field::member("always_allocate_gpu", "alwaysAllocateGPU", Kind::Bool)
            .nullable()
            .doc("Whether idle instances keep their GPU."),
        Field::member("default_target", "defaultTarget", Kind::Int)
            .nullable()
            .doc("Instances while no rule says otherwise."),
        Field::member(
            "scheduled_actions",
            "scheduledActions",
            Kind::List(&Kind::Record(&SCHEDULED_ACTION)),
        )
        .nullable()
        .doc("Rules by the clock."),
        Field::member("target", "target", Kind::Int).nullable().doc(
            "Instances; `default_target` has taken its place, although the vendor's model calls this \
             one required.",
        ),
        Field::member(
            "target_tracking_policies",
            "targetTrackingPolicies",
            Kind::List(&Kind::Record(&TARGET_TRACKING_POLICY)),
        )
        .nullable()
        .doc("Rules by load."),
    ],
    &PROVISION_CONFIG,
)
.doc("Sets how many instances a version or an alias has ready.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutProvisionConfig`.");
