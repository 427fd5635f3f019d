//! Provisioned instances.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Absent, Enumeration, Field, Kind, Record, Word};

pub(crate) static METRIC_TYPE: Enumeration = Enumeration::new(
    "MetricType",
    &[
        Word::new(
            "ProvisionedConcurrencyUtilization",
            "ProvisionedConcurrencyUtilization",
            "The concurrency utilization: the number of requests that instances process, \
             relative to the number that they can process.",
        ),
        Word::new("CpuUtilization", "CPUUtilization", "The CPU utilization."),
        Word::new(
            "GpuMemUtilization",
            "GPUMemUtilization",
            "The GPU memory utilization.",
        ),
    ],
)
.doc("The metric that a scaling policy tracks.");

pub(crate) static PROVISION_CONFIG: Record = Record::new(
    "ProvisionConfig",
    &[
        Field::member("always_allocate_cpu", "alwaysAllocateCPU", Kind::Bool)
            .optional()
            .doc("Whether idle provisioned instances keep their CPU."),
        Field::member("always_allocate_gpu", "alwaysAllocateGPU", Kind::Bool)
            .optional()
            .doc("Whether idle provisioned instances keep their GPU."),
        Field::member("current", "current", Kind::Int)
            .optional()
            .doc("The number of provisioned instances that currently exist."),
        Field::member("current_error", "currentError", Kind::Text)
            .optional()
            .doc("The reason why fewer instances exist than `target` specifies."),
        Field::member("default_target", "defaultTarget", Kind::Int)
            .optional()
            .doc("The number of provisioned instances while no scaling policy is in effect."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("The ARN of the function."),
        Field::member(
            "scheduled_actions",
            "scheduledActions",
            Kind::List(&Kind::Record(&SCHEDULED_ACTION)),
        )
        .optional()
        .doc("The scheduled scaling policies."),
        Field::member("target", "target", Kind::Int)
            .optional()
            .doc("The current target number of provisioned instances."),
        Field::member(
            "target_tracking_policies",
            "targetTrackingPolicies",
            Kind::List(&Kind::Record(&TARGET_TRACKING_POLICY)),
        )
        .optional()
        .doc("The metric-based scaling policies."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.doc("The provisioned instance configuration of a version or alias of a function.");

pub(crate) static SCHEDULED_ACTION: Record = Record::new(
    "ScheduledAction",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy expires, such as `2024-08-02T02:00:00Z`."),
        Field::member("name", "name", Kind::Text)
            .or(Absent::Empty)
            .doc("The name of the policy."),
        Field::member("schedule_expression", "scheduleExpression", Kind::Text)
            .or(Absent::Empty)
            .doc("The schedule on which the policy applies, such as `cron(0 0 4 * * *)`."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy takes effect, such as `2024-08-01T02:00:00Z`."),
        Field::member("target", "target", Kind::Int)
            .or(Absent::Zero)
            .doc("The target number of provisioned instances."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc(
                "The time zone of the times and the schedule, such as `Asia/Shanghai`. Defaults \
                 to UTC.",
            ),
    ],
)
.doc("A scheduled scaling policy for provisioned instances.");

pub(crate) static TARGET_TRACKING_POLICY: Record = Record::new(
    "TargetTrackingPolicy",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy expires, such as `2024-08-02T02:00:00Z`."),
        Field::member("max_capacity", "maxCapacity", Kind::Int)
            .or(Absent::Zero)
            .doc("The maximum number of provisioned instances."),
        Field::member("metric_target", "metricTarget", Kind::Float)
            .nullable()
            .doc(
                "The target value of the metric, as a fraction from 0 to 1. Required by the \
                 service.",
            ),
        Field::member("metric_type", "metricType", Kind::Word(&METRIC_TYPE))
            .or(Absent::Empty)
            .doc("The metric to track."),
        Field::member("min_capacity", "minCapacity", Kind::Int)
            .or(Absent::Zero)
            .doc("The minimum number of provisioned instances."),
        Field::member("name", "name", Kind::Text)
            .or(Absent::Empty)
            .doc("The name of the policy."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy takes effect, such as `2024-08-01T02:00:00Z`."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc("The time zone of the times, such as `Asia/Shanghai`. Defaults to UTC."),
    ],
)
.doc("A metric-based scaling policy for provisioned instances.");
