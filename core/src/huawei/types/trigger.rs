//! Triggers.

use super::{REQUEST_ID, TRIGGER_EVENT_DATA};
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_TYPE_CODE: Enumeration = Enumeration::new(
    "TriggerTypeCode",
    &[
        Word::new("Timer", "TIMER", "A schedule."),
        Word::new("Apig", "APIG", "Requests to an API of API Gateway (APIG)."),
        Word::new(
            "DedicatedGateway",
            "DEDICATEDGATEWAY",
            "Requests to an API of a dedicated API gateway.",
        ),
        Word::new(
            "Cts",
            "CTS",
            "Operations recorded by Cloud Trace Service (CTS).",
        ),
        Word::new(
            "Dds",
            "DDS",
            "Changes in a Document Database Service (DDS) database.",
        ),
        Word::new(
            "Dms",
            "DMS",
            "Messages in a queue of Distributed Message Service (DMS).",
        ),
        Word::new(
            "Dis",
            "DIS",
            "Records in a stream of Data Ingestion Service (DIS).",
        ),
        Word::new("Lts", "LTS", "Log entries in Log Tank Service (LTS)."),
        Word::new("Obs", "OBS", "Object changes in an OBS bucket."),
        Word::new(
            "Smn",
            "SMN",
            "Messages of a Simple Message Notification (SMN) topic.",
        ),
        Word::new("Kafka", "KAFKA", "Messages of a Kafka instance."),
        Word::new("RabbitMq", "RABBITMQ", "Messages of a RabbitMQ instance."),
        Word::new("EventGrid", "EVENTGRID", "Events of an EventGrid channel."),
    ],
)
.doc("The type of a trigger: the event source that invokes the function.");

pub(crate) static TRIGGER_STATUS: Enumeration = Enumeration::new(
    "TriggerStatus",
    &[
        Word::new(
            "Active",
            "ACTIVE",
            "The trigger is enabled and invokes the function.",
        ),
        Word::new(
            "Disabled",
            "DISABLED",
            "The trigger is disabled and does not invoke the function until it is enabled.",
        ),
    ],
)
.doc("The status of a trigger.");

pub(crate) static TRIGGER: Record = Record::new(
    "Trigger",
    &[
        Field::member("trigger_id", "trigger_id", Kind::Text).doc("The trigger ID."),
        Field::member(
            "trigger_type_code",
            "trigger_type_code",
            Kind::Word(&TRIGGER_TYPE_CODE),
        )
        .optional()
        .doc("The trigger type."),
        Field::member(
            "trigger_status",
            "trigger_status",
            Kind::Word(&TRIGGER_STATUS),
        )
        .optional()
        .doc("The trigger status."),
        Field::member(
            "event_data",
            "event_data",
            Kind::Record(&TRIGGER_EVENT_DATA),
        )
        .optional()
        .doc("The event source and its settings, by trigger type."),
        Field::member("last_updated_time", "last_updated_time", Kind::Text)
            .optional()
            .doc("The time of the last update, as returned by the service."),
        Field::member("created_time", "created_time", Kind::Text)
            .optional()
            .doc("The creation time, as returned by the service."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc("A trigger of a function.");
