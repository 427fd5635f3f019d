//! Provisioned instances.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Absent, Enumeration, Field, Kind, Record, Word};

pub(crate) static METRIC_TYPE: Enumeration = Enumeration::new(
    "MetricType",
    &[
        Word::new(
            "ProvisionedConcurrencyUtilization",
            "ProvisionedConcurrencyUtilization",
            "Requests of an instance against those that it may serve.",
        ),
        Word::new("CpuUtilization", "CPUUtilization", "The CPU."),
        Word::new(
            "GpuMemUtilization",
            "GPUMemUtilization",
            "The memory of the GPU.",
        ),
    ],
)
.doc("What load is measured by.");

pub(crate) static PROVISION_CONFIG: Record = Record::new(
    "ProvisionConfig",
    &[
        Field::member("always_allocate_cpu", "alwaysAllocateCPU", Kind::Bool)
            .optional()
            .doc("Whether idle instances keep their CPU."),
        Field::member("always_allocate_gpu", "alwaysAllocateGPU", Kind::Bool)
            .optional()
            .doc("Whether idle instances keep their GPU."),
        Field::member("current", "current", Kind::Int)
            .optional()
            .doc("Instances that there are."),
        Field::member("current_error", "currentError", Kind::Text)
            .optional()
            .doc("Why there are fewer than there should be."),
        Field::member("default_target", "defaultTarget", Kind::Int)
            .optional()
            .doc("Instances while no rule says otherwise."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("ARN of the function."),
        Field::member(
            "scheduled_actions",
            "scheduledActions",
            Kind::List(&Kind::Record(&SCHEDULED_ACTION)),
        )
        .optional()
        .doc("Rules by the clock."),
        Field::member("target", "target", Kind::Int)
            .optional()
            .doc("Instances that there should be now."),
        Field::member(
            "target_tracking_policies",
            "targetTrackingPolicies",
            Kind::List(&Kind::Record(&TARGET_TRACKING_POLICY)),
        )
        .optional()
        .doc("Rules by load."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.doc("Instances that a version or an alias of a function has ready.");

pub(crate) static SCHEDULED_ACTION: Record = Record::new(
    "ScheduledAction",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("When the rule ends, such as `2024-08-02T02:00:00Z`."),
        Field::member("name", "name", Kind::Text)
            .or(Absent::Empty)
            .doc("Name of the rule."),
        Field::member("schedule_expression", "scheduleExpression", Kind::Text)
            .or(Absent::Empty)
            .doc("When it applies, such as `cron(0 0 4 * * *)`."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("When the rule begins, such as `2024-08-01T02:00:00Z`."),
        Field::member("target", "target", Kind::Int)
            .or(Absent::Int(0))
            .doc("Instances that there should be then."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc("Time zone of the times, such as `Asia/Shanghai`; UTC if it is not set."),
    ],
)
.doc("A rule by the clock for provisioned instances.");

pub(crate) static TARGET_TRACKING_POLICY: Record = Record::new(
    "TargetTrackingPolicy",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("When the rule ends, such as `2024-08-02T02:00:00Z`."),
        Field::member("max_capacity", "maxCapacity", Kind::Int)
            .or(Absent::Int(0))
            .doc("Maximum number of instances."),
        Field::member("metric_target", "metricTarget", Kind::Float)
            .nullable()
            .doc("Load to hold, a share from 0 to 1; required by the service."),
        Field::member("metric_type", "metricType", Kind::Word(&METRIC_TYPE))
            .or(Absent::Empty)
            .doc("What the load is measured by."),
        Field::member("min_capacity", "minCapacity", Kind::Int)
            .or(Absent::Int(0))
            .doc("Fewest instances."),
        Field::member("name", "name", Kind::Text)
            .or(Absent::Empty)
            .doc("Name of the rule."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("When the rule begins, such as `2024-08-01T02:00:00Z`."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc("Time zone of the times, such as `Asia/Shanghai`; UTC if it is not set."),
    ],
)
.doc("A rule by load for provisioned instances.");
