//! What a trigger listens to.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static TRIGGER_EVENT_DATA: Record = Record::new(
    "TriggerEventData",
    &[
        Field::member("name", "name", Kind::Text)
            .optional()
            .doc("The name of the trigger, API, or notification."),
        Field::member("schedule_type", "schedule_type", Kind::Word(&SCHEDULE_TYPE))
            .optional()
            .doc("The schedule type (`TIMER`)."),
        Field::member("schedule", "schedule", Kind::Text)
            .optional()
            .doc(
                "The schedule (`TIMER`): a rate such as `3m`, at most 60 minutes, 24 hours, or 30 \
                 days; or a cron expression.",
            ),
        Field::member("user_event", "user_event", Kind::Text)
            .optional()
            .doc("Additional information that is passed to the function in the event (`TIMER`)."),
        Field::member("triggerid", "triggerid", Kind::Text)
            .optional()
            .doc("The ID of the trigger in API Gateway (`APIG`)."),
        Field::member("type", "type", Kind::Int)
            .optional()
            .doc("The API type: 1 for public, 2 for private (`APIG`)."),
        Field::member("path", "path", Kind::Text)
            .optional()
            .doc("The path of the API (`APIG`)."),
        Field::member("protocol", "protocol", Kind::Text)
            .optional()
            .doc("The protocol of the API: `HTTP`, `HTTPS`, or `BOTH` (`APIG`)."),
        Field::member("req_method", "req_method", Kind::Text)
            .optional()
            .doc("The HTTP method of the API, or `ANY` (`APIG`)."),
        Field::member("group_id", "group_id", Kind::Text)
            .optional()
            .doc("The ID of the API group (`APIG`)."),
        Field::member("group_name", "group_name", Kind::Text)
            .optional()
            .doc("The name of the API group (`APIG`)."),
        Field::member("match_mode", "match_mode", Kind::Text)
            .optional()
            .doc(
                "The path matching mode: `SWA` for prefix match, `NORMAL` for exact match \
                 (`APIG`).",
            ),
        Field::member("env_name", "env_name", Kind::Text)
            .optional()
            .doc("The name of the API environment (`APIG`)."),
        Field::member("env_id", "env_id", Kind::Text)
            .optional()
            .doc("The ID of the API environment (`APIG`)."),
        Field::member("api_id", "api_id", Kind::Text)
            .optional()
            .doc("The API ID (`APIG`)."),
        Field::member("api_name", "api_name", Kind::Text)
            .optional()
            .doc("The name of the API (`APIG`)."),
        Field::member("auth", "auth", Kind::Text).optional().doc(
            "The authentication of API callers: `IAM`, `APP`, or `NONE` for unauthenticated \
             access (`APIG`).",
        ),
        Field::member("invoke_url", "invoke_url", Kind::Text)
            .optional()
            .doc("The URL of the API (`APIG`)."),
        Field::member(
            "func_info",
            "func_info",
            Kind::Record(&APIG_TRIGGER_FUNC_INFO),
        )
        .optional()
        .doc("The function that serves the API (`APIG`)."),
        Field::member("sl_domain", "sl_domain", Kind::Text)
            .optional()
            .doc("The domain name that the gateway assigned to the API group (`APIG`)."),
        Field::member("backend_type", "backend_type", Kind::Text)
            .optional()
            .doc("The backend type of the API, such as `FUNCTION` (`APIG`)."),
        Field::member("instance_id", "instance_id", Kind::Text)
            .optional()
            .doc(
                "The ID of the gateway, database, or queue instance (`APIG`, `DDS`, `KAFKA`, \
                 `RABBITMQ`).",
            ),
        Field::member("roma_app_id", "roma_app_id", Kind::Text)
            .optional()
            .doc("The ID of the integration application that the API belongs to (`APIG`)."),
        Field::member("operations", "operations", Kind::List(&Kind::Text))
            .optional()
            .doc("The operations to monitor (`CTS`)."),
        Field::member("collection_name", "collection_name", Kind::Text)
            .optional()
            .doc("The name of the collection (`DDS`)."),
        Field::member("db_name", "db_name", Kind::Text)
            .optional()
            .doc("The name of the database (`DDS`)."),
        Field::member("db_password", "db_password", Kind::SecretScalar)
            .optional()
            .doc("The database password (`DDS`)."),
        Field::member("db_user", "db_user", Kind::SecretScalar)
            .optional()
            .doc("The database user (`DDS`)."),
        Field::member("instance_addrs", "instance_addrs", Kind::List(&Kind::Text))
            .optional()
            .doc("The addresses of the database instance (`DDS`)."),
        Field::member("mode", "mode", Kind::Text).optional().doc(
            "The type of the database instance: `Sharding`, `ReplicaSet`, or `Single` (`DDS`).",
        ),
        Field::member("batch_size", "batch_size", Kind::Int)
            .optional()
            .doc(
                "The maximum number of records per invocation: 1 to 10,000 for `DIS` and `DDS`, 1 \
                 to 1,000 for `KAFKA` and `RABBITMQ`.",
            ),
        Field::member("queue_id", "queue_id", Kind::Text)
            .optional()
            .doc("The queue ID (`DMS`)."),
        Field::member("consumer_group_id", "consumer_group_id", Kind::Text)
            .optional()
            .doc("The consumer group ID (`DMS`)."),
        Field::member("polling_interval", "polling_interval", Kind::Int)
            .optional()
            .doc("The polling interval (`DIS`, `DMS`)."),
        Field::member("stream_name", "stream_name", Kind::Text)
            .optional()
            .doc("The name of the stream (`DIS`)."),
        Field::member("sharditerator_type", "sharditerator_type", Kind::Text)
            .optional()
            .doc("The position at which reading starts: `TRIM_HORIZON` or `LATEST` (`DIS`)."),
        Field::member("polling_unit", "polling_unit", Kind::Text)
            .optional()
            .doc("The unit of `polling_interval`: `s` or `ms` (`DIS`)."),
        Field::member("max_fetch_bytes", "max_fetch_bytes", Kind::Int)
            .optional()
            .doc("The maximum number of bytes per poll (`DIS`)."),
        Field::member("is_serial", "is_serial", Kind::Text)
            .optional()
            .doc(
                "Whether records are processed serially, so that each poll waits until those of \
                 the previous one are processed (`DIS`): `true` or `false`, as a string; a boolean \
                 in `UpdateTrigger`.",
            ),
        Field::member("log_group_id", "log_group_id", Kind::Text)
            .optional()
            .doc("The log group ID (`LTS`)."),
        Field::member("log_topic_id", "log_topic_id", Kind::Text)
            .optional()
            .doc("The log stream ID (`LTS`)."),
        Field::member("bucket", "bucket", Kind::Text)
            .optional()
            .doc("The name of the bucket (`OBS`)."),
        Field::member("prefix", "prefix", Kind::Text)
            .optional()
            .doc("The prefix that object names must start with (`OBS`)."),
        Field::member("suffix", "suffix", Kind::Text)
            .optional()
            .doc("The suffix that object names must end with (`OBS`)."),
        Field::member("events", "events", Kind::List(&Kind::Text))
            .optional()
            .doc("The bucket events, such as `ObjectCreated` or `s3:ObjectCreated:*` (`OBS`)."),
        Field::member("topic_urn", "topic_urn", Kind::Text)
            .optional()
            .doc("The topic URN (`SMN`)."),
        Field::member("topic_ids", "topic_ids", Kind::List(&Kind::Text))
            .optional()
            .doc("The topic IDs (`KAFKA`)."),
        Field::member("kafka_user", "kafka_user", Kind::SecretScalar)
            .optional()
            .doc("The user name of the Kafka instance (`KAFKA`)."),
        Field::member("kafka_password", "kafka_password", Kind::SecretScalar)
            .optional()
            .doc("The password of the Kafka instance (`KAFKA`)."),
        Field::member("kafka_connect_address", "kafka_connect_address", Kind::Text)
            .optional()
            .doc("The address of the Kafka instance (`KAFKA`)."),
        Field::member("kafka_ssl_enable", "kafka_ssl_enable", Kind::Bool)
            .optional()
            .doc("Whether SSL is enabled for the connection (`KAFKA`)."),
        Field::member("access_password", "access_password", Kind::SecretScalar)
            .optional()
            .doc("The password of the RabbitMQ instance (`RABBITMQ`)."),
        Field::member("access_user", "access_user", Kind::SecretScalar)
            .optional()
            .doc("The user name of the RabbitMQ instance (`RABBITMQ`)."),
        Field::member("connect_address", "connect_address", Kind::Text)
            .optional()
            .doc("The address of the RabbitMQ instance (`RABBITMQ`)."),
        Field::member("exchange_name", "exchange_name", Kind::Text)
            .optional()
            .doc("The name of the exchange (`RABBITMQ`)."),
        Field::member("vhost", "vhost", Kind::Text)
            .optional()
            .doc("The name of the virtual host (`RABBITMQ`)."),
        Field::member("ssl_enable", "ssl_enable", Kind::Bool)
            .optional()
            .doc("Whether SSL is enabled for the connection (`RABBITMQ`)."),
        Field::member("key_encode", "Key_encode", Kind::Bool)
            .optional()
            .doc("Whether object names are encoded (`Key_encode` on the wire; `EVENTGRID`)."),
        Field::member("agency", "agency", Kind::Text)
            .optional()
            .doc("The agency used to deliver events (`EVENTGRID`)."),
        Field::member("channel_name", "channel_name", Kind::Text)
            .optional()
            .doc("The name of the channel (`EVENTGRID`)."),
        Field::member("channel_id", "channel_id", Kind::Text)
            .optional()
            .doc("The channel ID (`EVENTGRID`)."),
        Field::member("source_name", "source_name", Kind::Text)
            .optional()
            .doc("The name of the event source (`EVENTGRID`)."),
        Field::member("created_time", "created_time", Kind::Text)
            .optional()
            .doc("The creation time, as returned by the service (`EVENTGRID`)."),
        Field::member("status", "status", Kind::Text)
            .optional()
            .doc("The trigger status (`EVENTGRID`)."),
        Field::member("trigger_name", "trigger_name", Kind::Text)
            .optional()
            .doc("The name of the trigger (`EVENTGRID`)."),
        Field::member("event_types", "event_types", Kind::List(&Kind::Text))
            .optional()
            .doc("The event types (`EVENTGRID`)."),
    ],
)
.doc(
    "The event source of a trigger and its settings. The members depend on the trigger \
     type, which each member names in parentheses. User names and passwords are \
     secrets, which the service may mask in responses.",
);

pub(crate) static SCHEDULE_TYPE: Enumeration = Enumeration::new(
    "ScheduleType",
    &[
        Word::new("Rate", "Rate", "A fixed rate, such as `3m`."),
        Word::new("Cron", "Cron", "A cron expression."),
    ],
)
.doc("The type of a schedule.");

pub(crate) static APIG_TRIGGER_FUNC_INFO: Record = Record::new(
    "ApigTriggerFuncInfo",
    &[
        Field::member("function_urn", "function_urn", Kind::Text)
            .optional()
            .doc("The function URN."),
        Field::member("invocation_type", "invocation_type", Kind::Text)
            .optional()
            .doc("The invocation type: `sync` or `async`."),
        Field::member("timeout", "timeout", Kind::Int)
            .optional()
            .doc("The maximum time that the gateway waits for the function, in milliseconds."),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("The function version. Defaults to `latest`."),
    ],
)
.doc("The function that serves an API.");

pub(crate) static UPDATE_TRIGGER_EVENT_DATA: Record = Record::new(
    "UpdateTriggerEventData",
    &[
        Field::member("is_serial", "is_serial", Kind::Bool)
            .optional()
            .doc(
                "Whether records are processed serially, so that each poll waits until those of \
                 the previous one are processed.",
            ),
        Field::member("max_fetch_bytes", "max_fetch_bytes", Kind::Int)
            .optional()
            .doc("The maximum number of bytes per poll."),
        Field::member("polling_interval", "polling_interval", Kind::Int)
            .optional()
            .doc("The polling interval."),
        Field::member("polling_unit", "polling_unit", Kind::Text)
            .optional()
            .doc("The unit of `polling_interval`: `s` or `ms`."),
    ],
)
.doc("The settings of a `DIS` trigger that can be updated.");
