//! Services and their settings.

use std::collections::BTreeMap;

use super::{etag, request_id};
use crate::error::DecodeError;
use crate::json::{FromJson, Json, JsonText, Malformed, OrDefault, Reader, wire_names};
use crate::member::Member;
use crate::response::Response;

/// Where the logs of a service's functions go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct LogConfig {
    /// Project in the Log Service.
    pub project: Member<String>,
    /// Log store of the project.
    pub logstore: Member<String>,
    /// Whether each request's measures are logged; known from the SDKs.
    pub enable_request_metrics: Member<bool>,
    /// Whether each instance's measures are logged; known from the SDKs.
    pub enable_instance_metrics: Member<bool>,
}

wire_names! {
    read write LogConfig {
        project: "project",
        logstore: "logstore",
        enable_request_metrics: "enableRequestMetrics",
        enable_instance_metrics: "enableInstanceMetrics",
    }
}

/// The network of your own that functions reach. A service without one has empty texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct VpcConfig {
    /// Id of the VPC.
    pub vpc_id: String,
    /// Ids of its switches.
    pub v_switch_ids: Vec<String>,
    /// Id of the security group.
    pub security_group_id: String,
}

wire_names! {
    read write VpcConfig {
        vpc_id: "vpcId" as OrDefault<String>,
        v_switch_ids: "vSwitchIds",
        security_group_id: "securityGroupId" as OrDefault<String>,
    }
}

/// File systems that functions see as folders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct NasConfig {
    /// User id that functions have there; -1 where none is set.
    pub user_id: i64,
    /// Group id; -1 where none is set.
    pub group_id: i64,
    /// The file systems.
    pub mount_points: Vec<MountPoint>,
}

wire_names! {
    read write NasConfig {
        user_id: "userId" as Id,
        group_id: "groupId" as Id,
        mount_points: "mountPoints",
    }
}

/// Reads an id that is absent as -1, which is what the service says of one that is not set.
struct Id(i64);

impl FromJson for Id {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        Ok(i64::from_json(json)?.map(Self))
    }

    fn absent() -> Option<Self> {
        Some(Self(-1))
    }
}

impl Reader for Id {
    type Value = i64;

    fn value(self) -> i64 {
        self.0
    }
}

/// A file system and the folder that it appears as.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct MountPoint {
    /// Address of the file system with a path in it, such as
    /// `nas-0.cn-hangzhou.nas.aliyuncs.com:/`.
    pub server_addr: String,
    /// Folder, such as `/mnt/auto`.
    pub mount_dir: String,
}

wire_names! {
    read write MountPoint {
        server_addr: "serverAddr" as OrDefault<String>,
        mount_dir: "mountDir" as OrDefault<String>,
    }
}

/// Where traces go; known from the SDKs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct TracingConfig {
    /// Kind of the receiver, such as `Jaeger`.
    pub r#type: Member<String>,
    /// What that kind needs, such as `{"endpoint": "…"}`.
    pub params: Member<JsonText>,
}

wire_names! {
    read write TracingConfig {
        r#type: "type",
        params: "params",
    }
}

/// A service: what functions have in common.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ServiceResponse {
    /// Id that Function Compute gave it.
    pub service_id: Option<String>,
    /// Name of the service.
    pub service_name: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// ARN of the role that functions act in, such as `acs:ram::1234567890:role/fc-test`.
    pub role: Option<String>,
    /// Whether functions reach the Internet.
    pub internet_access: Option<bool>,
    /// Where logs go.
    pub log_config: Option<LogConfig>,
    /// The network of your own.
    pub vpc_config: Option<VpcConfig>,
    /// File systems.
    pub nas_config: Option<NasConfig>,
    /// Where traces go; known from the SDKs.
    pub tracing_config: Option<TracingConfig>,
    /// Tags; known from the SDKs.
    pub tags: Option<BTreeMap<String, String>>,
    /// Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`.
    pub created_time: Option<String>,
    /// Time of the last change, in the same form.
    pub last_modified_time: Option<String>,
    /// State of the service, for `if_match`; absent in lists.
    pub etag: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`); absent in lists.
    pub request_id: Option<String>,
}

wire_names! {
    read ServiceResponse {
        service_id: "serviceId",
        service_name: "serviceName",
        description: "description",
        role: "role",
        internet_access: "internetAccess",
        log_config: "logConfig",
        vpc_config: "vpcConfig",
        nas_config: "nasConfig",
        tracing_config: "tracingConfig",
        tags: "tags",
        created_time: "createdTime",
        last_modified_time: "lastModifiedTime",
        ; etag, request_id
    }
}

impl ServiceResponse {
    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut answer: Self = response.record(&["serviceName", "serviceId"])?;
        answer.etag = etag(response);
        answer.request_id = request_id(response);
        Ok(answer)
    }
}
