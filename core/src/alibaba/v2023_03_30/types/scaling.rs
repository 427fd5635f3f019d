//! How functions scale.

use super::METRIC_TYPE;
use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static SCALING_CONFIG_STATUS: Record = Record::new(
    "ScalingConfigStatus",
    &[
        Field::member("current_error", "currentError", Kind::Text)
            .optional()
            .doc("Why there are fewer than there should be."),
        Field::member("current_instances", "currentInstances", Kind::Int)
            .optional()
            .doc("Instances that there are."),
        Field::member("enable_mix_mode", "enableMixMode", Kind::Bool)
            .optional()
            .doc("Whether instances of the pool and on demand serve together."),
        Field::member(
            "enable_on_demand_scaling",
            "enableOnDemandScaling",
            Kind::Bool,
        )
        .optional()
        .doc("Whether instances are started on demand as well."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("ARN of the function."),
        Field::member(
            "horizontal_scaling_policies",
            "horizontalScalingPolicies",
            Kind::List(&Kind::Record(&SCALING_POLICY)),
        )
        .optional()
        .doc("Rules by load."),
        Field::member("min_instances", "minInstances", Kind::Int)
            .optional()
            .doc("Instances while no rule says otherwise."),
        Field::member(
            "request_dispatch_policy",
            "requestDispatchPolicy",
            Kind::Text,
        )
        .optional()
        .doc("How requests are spread; known from the Python SDK."),
        Field::member("resident_pool_id", "residentPoolId", Kind::Text)
            .optional()
            .doc("Id of the pool that instances are taken from."),
        Field::member(
            "scheduled_policies",
            "scheduledPolicies",
            Kind::List(&Kind::Record(&SCHEDULED_POLICY)),
        )
        .optional()
        .doc("Rules by the clock."),
        Field::member("target_instances", "targetInstances", Kind::Int)
            .optional()
            .doc("Instances that there should be now."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.doc("How a version or an alias of a function scales.");

pub(crate) static SCALING_POLICY: Record = Record::new(
    "ScalingPolicy",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("When the rule ends, such as `2024-08-02T02:00:00Z`."),
        Field::member("max_instances", "maxInstances", Kind::Int)
            .nullable()
            .doc("Maximum number of instances."),
        Field::member("metric_target", "metricTarget", Kind::Float)
            .nullable()
            .doc("Load to hold, a share from 0 to 1; required by the service."),
        Field::member("metric_type", "metricType", Kind::Word(&METRIC_TYPE))
            .nullable()
            .doc("What the load is measured by."),
        Field::member("min_instances", "minInstances", Kind::Int)
            .nullable()
            .doc("Fewest instances."),
        Field::member("name", "name", Kind::Text)
            .nullable()
            .doc("Name of the rule."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("When the rule begins, such as `2024-08-01T02:00:00Z`."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc("Time zone of the times, such as `Asia/Shanghai`; UTC if it is not set."),
    ],
)
.doc("A rule by load.");

pub(crate) static SCHEDULED_POLICY: Record = Record::new(
    "ScheduledPolicy",
    &[
        Field::member("end_time", "endTime", Kind::Text)
            .nullable()
            .doc("When the rule ends, such as `2024-08-02T02:00:00Z`."),
        Field::member("name", "name", Kind::Text)
            .nullable()
            .doc("Name of the rule."),
        Field::member("schedule_expression", "scheduleExpression", Kind::Text)
            .nullable()
            .doc("When it applies, such as `cron(0 0 4 * * *)`."),
        Field::member("start_time", "startTime", Kind::Text)
            .nullable()
            .doc("When the rule begins, such as `2024-08-01T02:00:00Z`."),
        Field::member("target", "target", Kind::Int)
            .nullable()
            .doc("Instances that there should be then."),
        Field::member("time_zone", "timeZone", Kind::Text)
            .nullable()
            .doc("Time zone of the times, such as `Asia/Shanghai`; UTC if it is not set."),
    ],
)
.doc("A rule by the clock.");
