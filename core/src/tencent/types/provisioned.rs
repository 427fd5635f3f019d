//! Instances that are kept ready.

use super::PROVISION_STATUS;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static TRIGGER_ACTION: Record = Record::new(
    "TriggerAction",
    &[
        Field::member("trigger_name", "TriggerName", Kind::Text)
            .optional()
            .doc("The name of the scheduled action."),
        Field::member(
            "trigger_provisioned_concurrency_num",
            "TriggerProvisionedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("The provisioned concurrency to set."),
        Field::member("trigger_cron_config", "TriggerCronConfig", Kind::Text)
            .optional()
            .doc("The schedule, as a cron expression of seven fields."),
        Field::member("provisioned_type", "ProvisionedType", Kind::Text)
            .optional()
            .doc("The provisioning type, such as `Default`."),
    ],
)
.doc("A scheduled change of the provisioned concurrency.");

pub(crate) static VERSION_PROVISIONED_CONCURRENCY_INFO: Record = Record::new(
    "VersionProvisionedConcurrencyInfo",
    &[
        Field::member(
            "allocated_provisioned_concurrency_num",
            "AllocatedProvisionedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("The requested provisioned concurrency."),
        Field::member(
            "available_provisioned_concurrency_num",
            "AvailableProvisionedConcurrencyNum",
            Kind::Int,
        )
        .optional()
        .doc("The available provisioned concurrency."),
        Field::member("status", "Status", Kind::Word(&PROVISION_STATUS))
            .optional()
            .doc("The status of the allocation."),
        Field::member("status_reason", "StatusReason", Kind::Text)
            .optional()
            .doc("The description of the status."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .doc("The version number."),
        Field::member(
            "trigger_actions",
            "TriggerActions",
            Kind::List(&Kind::Record(&TRIGGER_ACTION)),
        )
        .optional()
        .doc("The scheduled changes of the provisioned concurrency."),
    ],
)
.doc("The provisioned concurrency of a version.");
