//! What a trigger listens to.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_EVENT_DATA: Record = Record::new(
    "TriggerEventData",
    &[
        Field::member("name", "name", Kind::Text)
            .optional()
            .doc("Name of the trigger, of the API or of the notification."),
        Field::member("schedule_type", "schedule_type", Kind::Word(&SCHEDULE_TYPE))
            .optional()
            .doc("How the time is given (`TIMER`)."),
        Field::member("schedule", "schedule", Kind::Text)
            .optional()
            .doc(
                "When it fires (`TIMER`): such as `3m` for a rate, at most 60 minutes, 24 hours \
or 30 days, or a Cron expression.",
            ),
        Field::member("user_event", "user_event", Kind::Text)
            .optional()
            .doc("Text that goes along with the event (`TIMER`)."),
        Field::member("triggerid", "triggerid", Kind::Text)
            .optional()
            .doc("Id of the trigger in the API gateway (`APIG`)."),
        Field::member("type", "type", Kind::Int)
            .optional()
            .doc("1 for a public API, 2 for a private one (`APIG`)."),
        Field::member("path", "path", Kind::Text)
            .optional()
            .doc("Path of the API (`APIG`)."),
        Field::member("protocol", "protocol", Kind::Text)
            .optional()
            .doc("Protocol of the API: `HTTP`, `HTTPS` or `BOTH` (`APIG`)."),
        Field::member("req_method", "req_method", Kind::Text)
            .optional()
            .doc("HTTP method of the API, or `ANY` (`APIG`)."),
        Field::member("group_id", "group_id", Kind::Text)
            .optional()
            .doc("Id of the API's group (`APIG`)."),
        Field::member("group_name", "group_name", Kind::Text)
            .optional()
            .doc("Name of the API's group (`APIG`)."),
        Field::member("match_mode", "match_mode", Kind::Text)
            .optional()
            .doc("How the path is matched: `SWA` by its beginning, `NORMAL` as a whole (`APIG`)."),
        Field::member("env_name", "env_name", Kind::Text)
            .optional()
            .doc("Name of the API's environment (`APIG`)."),
        Field::member("env_id", "env_id", Kind::Text)
            .optional()
            .doc("Id of the API's environment (`APIG`)."),
        Field::member("api_id", "api_id", Kind::Text)
            .optional()
            .doc("Id of the API (`APIG`)."),
        Field::member("api_name", "api_name", Kind::Text)
            .optional()
            .doc("Name of the API (`APIG`)."),
        Field::member("auth", "auth", Kind::Text)
            .optional()
            .doc("Who may call the API: `IAM`, `APP`, or everybody with `NONE` (`APIG`)."),
        Field::member("invoke_url", "invoke_url", Kind::Text)
            .optional()
            .doc("Address of the API (`APIG`)."),
        Field::member(
            "func_info",
            "func_info",
            Kind::Record(&APIG_TRIGGER_FUNC_INFO),
        )
        .optional()
        .doc("The function behind the API (`APIG`)."),
        Field::member("sl_domain", "sl_domain", Kind::Text)
            .optional()
            .doc("Domain name that the gateway gave the API's group (`APIG`)."),
        Field::member("backend_type", "backend_type", Kind::Text)
            .optional()
            .doc("Backend of the API, such as `FUNCTION` (`APIG`)."),
        Field::member("instance_id", "instance_id", Kind::Text)
            .optional()
            .doc(
                "Id of the instance of the gateway, database or queue (`APIG`, `DDS`, `KAFKA`, \
`RABBITMQ`).",
            ),
        Field::member("roma_app_id", "roma_app_id", Kind::Text)
            .optional()
            .doc("Id of the integration application that the API belongs to (`APIG`)."),
        Field::member("operations", "operations", Kind::List(&Kind::Text))
            .optional()
            .doc("Operations that are watched (`CTS`)."),
        Field::member("collection_name", "collection_name", Kind::Text)
            .optional()
            .doc("Name of the collection (`DDS`)."),
        Field::member("db_name", "db_name", Kind::Text)
            .optional()
            .doc("Name of the database (`DDS`)."),
        Field::member("db_password", "db_password", Kind::SecretScalar)
            .optional()
            .doc("Password of the database (`DDS`)."),
        Field::member("db_user", "db_user", Kind::SecretScalar)
            .optional()
            .doc("User of the database (`DDS`)."),
        Field::member("instance_addrs", "instance_addrs", Kind::List(&Kind::Text))
            .optional()
            .doc("Addresses of the database (`DDS`)."),
        Field::member("mode", "mode", Kind::Text)
            .optional()
            .doc("Kind of the database: `Sharding`, `ReplicaSet` or `Single` (`DDS`)."),
        Field::member("batch_size", "batch_size", Kind::Int)
            .optional()
            .doc(
                "Maximum number of records for one call, 1 to 10000, of queues 1 to 1000 (`DIS`, `DDS`, \
`KAFKA`, `RABBITMQ`).",
            ),
        Field::member("queue_id", "queue_id", Kind::Text)
            .optional()
            .doc("Id of the queue (`DMS`)."),
        Field::member("consumer_group_id", "consumer_group_id", Kind::Text)
            .optional()
            .doc("Id of the consumer group (`DMS`)."),
        Field::member("polling_interval", "polling_interval", Kind::Int)
            .optional()
            .doc("Time between two polls (`DIS`, `DMS`)."),
        Field::member("stream_name", "stream_name", Kind::Text)
            .optional()
            .doc("Name of the stream (`DIS`)."),
        Field::member("sharditerator_type", "sharditerator_type", Kind::Text)
            .optional()
            .doc("Where reading begins: `TRIM_HORIZON` or `LATEST` (`DIS`)."),
        Field::member("polling_unit", "polling_unit", Kind::Text)
            .optional()
            .doc("Unit of `polling_interval`: `s` or `ms` (`DIS`)."),
        Field::member("max_fetch_bytes", "max_fetch_bytes", Kind::Int)
            .optional()
            .doc("Maximum number of bytes of one poll (`DIS`)."),
        Field::member("is_serial", "is_serial", Kind::Text)
            .optional()
            .doc(
                "`true` if one poll waits for the calls of the last one (`DIS`); a string here, \
a boolean in `UpdateTrigger`.",
            ),
        Field::member("log_group_id", "log_group_id", Kind::Text)
            .optional()
            .doc("Id of the log group (`LTS`)."),
        Field::member("log_topic_id", "log_topic_id", Kind::Text)
            .optional()
            .doc("Id of the log stream (`LTS`)."),
        Field::member("bucket", "bucket", Kind::Text)
            .optional()
            .doc("Name of the bucket (`OBS`)."),
        Field::member("prefix", "prefix", Kind::Text)
            .optional()
            .doc("Only objects whose names begin with this (`OBS`)."),
        Field::member("suffix", "suffix", Kind::Text)
            .optional()
            .doc("Only objects whose names end with this (`OBS`)."),
        Field::member("events", "events", Kind::List(&Kind::Text))
            .optional()
            .doc("Events of the bucket, such as `ObjectCreated` or `s3:ObjectCreated:*` (`OBS`)."),
        Field::member("topic_urn", "topic_urn", Kind::Text)
            .optional()
            .doc("URN of the topic (`SMN`)."),
        Field::member("topic_ids", "topic_ids", Kind::List(&Kind::Text))
            .optional()
            .doc("Ids of the topics (`KAFKA`)."),
        Field::member("kafka_user", "kafka_user", Kind::SecretScalar)
            .optional()
            .doc("User of the queue (`KAFKA`)."),
        Field::member("kafka_password", "kafka_password", Kind::SecretScalar)
            .optional()
            .doc("Password of the queue (`KAFKA`)."),
        Field::member("kafka_connect_address", "kafka_connect_address", Kind::Text)
            .optional()
            .doc("Address of the queue (`KAFKA`)."),
        Field::member("kafka_ssl_enable", "kafka_ssl_enable", Kind::Bool)
            .optional()
            .doc("Whether the connection is secured (`KAFKA`)."),
        Field::member("access_password", "access_password", Kind::SecretScalar)
            .optional()
            .doc("Password of the queue (`RABBITMQ`)."),
        Field::member("access_user", "access_user", Kind::SecretScalar)
            .optional()
            .doc("User of the queue (`RABBITMQ`)."),
        Field::member("connect_address", "connect_address", Kind::Text)
            .optional()
            .doc("Address of the queue (`RABBITMQ`)."),
        Field::member("exchange_name", "exchange_name", Kind::Text)
            .optional()
            .doc("Name of the exchange (`RABBITMQ`)."),
        Field::member("vhost", "vhost", Kind::Text)
            .optional()
            .doc("Name of the virtual host (`RABBITMQ`)."),
        Field::member("ssl_enable", "ssl_enable", Kind::Bool)
            .optional()
            .doc("Whether the connection is secured (`RABBITMQ`)."),
        Field::member("key_encode", "Key_encode", Kind::Bool)
            .optional()
            .doc("Whether names of objects are encoded (`Key_encode` on the wire; `EVENTGRID`)."),
        Field::member("agency", "agency", Kind::Text)
            .optional()
            .doc("Agency that events are sent with (`EVENTGRID`)."),
        Field::member("channel_name", "channel_name", Kind::Text)
            .optional()
            .doc("Name of the channel (`EVENTGRID`)."),
        Field::member("channel_id", "channel_id", Kind::Text)
            .optional()
            .doc("Id of the channel (`EVENTGRID`)."),
        Field::member("source_name", "source_name", Kind::Text)
            .optional()
            .doc("Name of the source (`EVENTGRID`)."),
        Field::member("created_time", "created_time", Kind::Text)
            .optional()
            .doc("Time of its creation, as the service wrote it (`EVENTGRID`)."),
        Field::member("status", "status", Kind::Text)
            .optional()
            .doc("State of the trigger (`EVENTGRID`)."),
        Field::member("trigger_name", "trigger_name", Kind::Text)
            .optional()
            .doc("Name of the trigger (`EVENTGRID`)."),
        Field::member("event_types", "event_types", Kind::List(&Kind::Text))
            .optional()
            .doc("Types of events (`EVENTGRID`)."),
    ],
)
.doc(
    "What a trigger listens to. Which members there are depends on its type, which \
stands in their docs; users and passwords are secrets, and the service may \
mask them in responses.",
);

pub(crate) static SCHEDULE_TYPE: Enumeration = Enumeration::new(
    "ScheduleType",
    &[
        Word::new("Rate", "Rate", "At a fixed rate, such as `3m`."),
        Word::new("Cron", "Cron", "By a Cron expression."),
    ],
)
.doc("How the time of a schedule is given.");

pub(crate) static APIG_TRIGGER_FUNC_INFO: Record = Record::new(
    "ApigTriggerFuncInfo",
    &[
        Field::member("function_urn", "function_urn", Kind::Text)
            .optional()
            .doc("URN of the function."),
        Field::member("invocation_type", "invocation_type", Kind::Text)
            .optional()
            .doc("`sync` or `async`."),
        Field::member("timeout", "timeout", Kind::Int)
            .optional()
            .doc("Maximum wait for the function in milliseconds."),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("Version of the function, `latest` if it is not set."),
    ],
)
.doc("The function behind an API.");

pub(crate) static UPDATE_TRIGGER_EVENT_DATA: Record = Record::new(
    "UpdateTriggerEventData",
    &[
        Field::member("is_serial", "is_serial", Kind::Bool)
            .optional()
            .doc("Whether one poll waits for the calls of the last one."),
        Field::member("max_fetch_bytes", "max_fetch_bytes", Kind::Int)
            .optional()
            .doc("Maximum number of bytes of one poll."),
        Field::member("polling_interval", "polling_interval", Kind::Int)
            .optional()
            .doc("Time between two polls."),
        Field::member("polling_unit", "polling_unit", Kind::Text)
            .optional()
            .doc("Unit of `polling_interval`: `s` or `ms`."),
    ],
)
.doc("What can be changed of a `DIS` trigger.");
