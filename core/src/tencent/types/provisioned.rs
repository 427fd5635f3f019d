//! Instances that are kept ready.

use super::PROVISION_STATUS;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static TRIGGER_ACTION: Record = Record::new(
    "TriggerAction",
    &[
        Field::member("trigger_name", "TriggerName", Kind::Text)
            .optional()
            .doc("Name."),
        Field::member(
            "trigger_provisioned_concurrency_num",
            "TriggerProvisionedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("Number of instances from then on."),
        Field::member("trigger_cron_config", "TriggerCronConfig", Kind::Text)
            .optional()
            .doc("When, as a cron expression of seven fields."),
        Field::member("provisioned_type", "ProvisionedType", Kind::Text)
            .optional()
            .doc("Kind of the instances, such as `Default`."),
    ],
)
.doc("A time at which the number of ready instances changes.");

pub(crate) static VERSION_PROVISIONED_CONCURRENCY_INFO: Record = Record::new(
    "VersionProvisionedConcurrencyInfo",
    &[
        Field::member(
            "allocated_provisioned_concurrency_num",
            "AllocatedProvisionedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("Number of instances that were asked for."),
        Field::member(
            "available_provisioned_concurrency_num",
            "AvailableProvisionedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("Number of instances that are ready."),
        Field::member("status", "Status", Kind::Word(&PROVISION_STATUS))
            .optional()
            .doc("How far they have come."),
        Field::member("status_reason", "StatusReason", Kind::Text)
            .optional()
            .doc("The state in words."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .doc("Version."),
        Field::member(
            "trigger_actions",
            "TriggerActions",
            Kind::List(&Kind::Record(&TRIGGER_ACTION)),
        )
        .optional()
        .doc("Times at which the number changes."),
    ],
)
.doc("Ready instances of a version.");
