//! How functions scale.

use super::METRIC_TYPE;
use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static SCALING_CONFIG_STATUS: Record = Record::new(
    "ScalingConfigStatus",
    &[
        Field::member("current_error", "currentError", Kind::Text)
            .optional()
            .doc("The reason why fewer instances exist than `target_instances` specifies."),
        Field::member("current_instances", "currentInstances", Kind::Int)
            .optional()
            .doc("The number of instances that currently exist."),
        Field::member("enable_mix_mode", "enableMixMode", Kind::Bool)
            .optional()
            .doc(
                "Whether instances of the resident pool and on-demand instances serve requests \
                 together.",
            ),
        Field::member(
            "enable_on_demand_scaling",
            "enableOnDemandScaling",
            Kind::Bool,
        )
        .optional()
        .doc("Whether instances are also started on demand."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("The ARN of the function."),
        Field::member(
            "horizontal_scaling_policies",
            "horizontalScalingPolicies",
            Kind::List(&Kind::Record(&SCALING_POLICY)),
        )
        .optional()
        .doc("The metric-based scaling policies."),
        Field::member("min_instances", "minInstances", Kind::Int)
            .optional()
            .doc("The minimum number of instances while no scaling policy is in effect."),
        Field::member(
            "request_dispatch_policy",
            "requestDispatchPolicy",
            Kind::Text,
        )
        .optional()
        .doc(
            "The policy by which requests are distributed to instances. Known only from the \
             vendor's Python SDK.",
        ),
        Field::member("resident_pool_id", "residentPoolId", Kind::Text)
            .optional()
            .doc("The ID of the resident resource pool that instances are allocated from."),
        Field::member(
            "scheduled_policies",
            "scheduledPolicies",
            Kind::List(&Kind::Record(&SCHEDULED_POLICY)),
        )
        .optional()
        .doc("The scheduled scaling policies."),
        Field::member("target_instances", "targetInstances", Kind::Int)
            .optional()
            .doc("The current target number of instances."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.doc(
    "The scaling configuration of a version or alias of a function, with its \
     current status.",
);

pub(crate) static SCALING_POLICY: Record = Record::new(
    "ScalingPolicy",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy expires, such as `2024-08-02T02:00:00Z`."),
        Field::member("max_instances", "maxInstances", Kind::Int)
            .nullable()
            .doc("The maximum number of instances."),
        Field::member("metric_target", "metricTarget", Kind::Float)
            .nullable()
            .doc(
                "The target value of the metric, as a fraction from 0 to 1. Required by the \
                 service.",
            ),
        Field::member("metric_type", "metricType", Kind::Word(&METRIC_TYPE))
            .nullable()
            .doc("The metric to track."),
        Field::member("min_instances", "minInstances", Kind::Int)
            .nullable()
            .doc("The minimum number of instances."),
        Field::member("name", "name", Kind::Text)
            .nullable()
            .doc("The name of the policy."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy takes effect, such as `2024-08-01T02:00:00Z`."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc("The time zone of the times, such as `Asia/Shanghai`. Defaults to UTC."),
    ],
)
.doc("A metric-based scaling policy.");

pub(crate) static SCHEDULED_POLICY: Record = Record::new(
    "ScheduledPolicy",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy expires, such as `2024-08-02T02:00:00Z`."),
        Field::member("name", "name", Kind::Text)
            .nullable()
            .doc("The name of the policy."),
        Field::member("schedule_expression", "scheduleExpression", Kind::Text)
            .nullable()
            .doc("The schedule on which the policy applies, such as `cron(0 0 4 * * *)`."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("The time at which the policy takes effect, such as `2024-08-01T02:00:00Z`."),
        Field::member("target", "target", Kind::Int)
            .nullable()
            .doc("The target number of instances."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc(
                "The time zone of the times and the schedule, such as `Asia/Shanghai`. Defaults \
                 to UTC.",
            ),
    ],
)
.doc("A scheduled scaling policy.");
