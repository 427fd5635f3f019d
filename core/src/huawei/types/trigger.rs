//! Triggers.

use super::{REQUEST_ID, TRIGGER_EVENT_DATA};
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_TYPE_CODE: Enumeration = Enumeration::new(
    "TriggerTypeCode",
    &[
        Word::new("Timer", "TIMER", "A schedule."),
        Word::new("Apig", "APIG", "An API of the API gateway."),
        Word::new(
            "DedicatedGateway",
            "DEDICATEDGATEWAY",
            "An API of a gateway of the user's own.",
        ),
        Word::new(
            "Cts",
            "CTS",
            "Operations that the Cloud Trace Service records.",
        ),
        Word::new("Dds", "DDS", "Changes in a document database."),
        Word::new("Dms", "DMS", "A queue of the Distributed Message Service."),
        Word::new("Dis", "DIS", "A stream of the Data Ingestion Service."),
        Word::new("Lts", "LTS", "Entries of a log."),
        Word::new("Obs", "OBS", "Changes in a bucket."),
        Word::new("Smn", "SMN", "Messages of a topic."),
        Word::new("Kafka", "KAFKA", "Messages of a Kafka queue."),
        Word::new("RabbitMq", "RABBITMQ", "Messages of a RabbitMQ queue."),
        Word::new("EventGrid", "EVENTGRID", "Events of an EventGrid channel."),
    ],
)
.doc("What a trigger listens to.");

pub(crate) static TRIGGER_STATUS: Enumeration = Enumeration::new(
    "TriggerStatus",
    &[
        Word::new("Active", "ACTIVE", "It calls the function."),
        Word::new(
            "Disabled",
            "DISABLED",
            "It is there, and calls nothing until it is made active.",
        ),
    ],
)
.doc("Whether a trigger works.");

pub(crate) static TRIGGER: Record = Record::new(
    "Trigger",
    &[
        Field::member("trigger_id", "trigger_id", Kind::Text).doc("Id of the trigger."),
        Field::member(
            "trigger_type_code",
            "trigger_type_code",
            Kind::Word(&TRIGGER_TYPE_CODE),
        )
        .optional()
        .doc("What it listens to."),
        Field::member(
            "trigger_status",
            "trigger_status",
            Kind::Word(&TRIGGER_STATUS),
        )
        .optional()
        .doc("Whether it works."),
        Field::member(
            "event_data",
            "event_data",
            Kind::Record(&TRIGGER_EVENT_DATA),
        )
        .optional()
        .doc("What it listens to, in detail."),
        Field::member("last_updated_time", "last_updated_time", Kind::Text)
            .optional()
            .doc("Time of its last update, as the service wrote it."),
        Field::member("created_time", "created_time", Kind::Text)
            .optional()
            .doc("Time of its creation, as the service wrote it."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.doc("A trigger of a function.");
