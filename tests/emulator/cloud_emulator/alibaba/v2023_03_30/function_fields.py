"""The members of a function, as CreateFunction and UpdateFunction take them."""

from __future__ import annotations

from ..arguments import NUMBER, MapOf

CODE = {"zipFile": str, "ossBucketName": str, "ossObjectName": str, "checksum": str}
TAG = {"Key": str, "Value": str}

_HEALTH_CHECK = {
    "failureThreshold": int,
    "httpGetUrl": str,
    "initialDelaySeconds": int,
    "periodSeconds": int,
    "successThreshold": int,
    "timeoutSeconds": int,
}
_REGISTRY = {
    "authConfig": {"userName": str, "password": str},
    "certConfig": {"insecure": bool, "rootCaCertBase64": str},
    "networkConfig": {"vpcId": str, "vSwitchId": str, "securityGroupId": str},
}
_CUSTOM_CONTAINER = {
    "image": str,
    "command": [str],
    "entrypoint": [str],
    "port": int,
    "acrInstanceId": str,
    "accelerationType": str,
    "accelerationInfo": {"status": str},
    "healthCheckConfig": _HEALTH_CHECK,
    "registryConfig": _REGISTRY,
    "resolvedImageUri": str,
}
_MICRO_SANDBOX = {
    "image": str,
    "acrInstanceId": str,
    "osType": str,
    "readyCommand": str,
    "startCommand": str,
    "registryConfig": _REGISTRY,
}
_HOOK = {"handler": str, "command": [str], "timeout": int}
_NAS_MOUNT = {"serverAddr": str, "mountDir": str, "enableTLS": bool}
_OSS_MOUNT = {
    "bucketName": str,
    "bucketPath": str,
    "endpoint": str,
    "mountDir": str,
    "readOnly": bool,
}
_POLAR_MOUNT = {
    "instanceId": str,
    "mountDir": str,
    "remoteDir": str,
    "readOnly": bool,
    "extraOptions": str,
}
_JUICE_MOUNT = {
    "volumeName": str,
    "mountDir": str,
    "remoteDir": str,
    "token": str,
    "args": [str],
}

UPDATE_FIELDS = {
    "code": CODE,
    "cpu": NUMBER,
    "customContainerConfig": _CUSTOM_CONTAINER,
    "customDNS": {
        "dnsOptions": [{"name": str, "value": str}],
        "nameServers": [str],
        "searches": [str],
    },
    "customRuntimeConfig": {
        "args": [str],
        "command": [str],
        "healthCheckConfig": _HEALTH_CHECK,
        "port": int,
    },
    "description": str,
    "disableInjectCredentials": str,
    "disableOndemand": bool,
    "diskSize": int,
    "enableLongLiving": bool,
    "environmentVariables": MapOf(str),
    "gpuConfig": {"gpuMemorySize": int, "gpuType": str},
    "handler": str,
    "idleTimeout": int,
    "instanceConcurrency": int,
    "instanceIsolationMode": str,
    "instanceLifecycleConfig": {"initializer": _HOOK, "preStop": _HOOK},
    "internetAccess": bool,
    "juiceFsConfig": {"envs": MapOf(str), "mountPoints": [_JUICE_MOUNT]},
    "layers": [str],
    "logConfig": {
        "project": str,
        "logstore": str,
        "logBeginRule": str,
        "enableInstanceMetrics": bool,
        "enableLlmMetrics": bool,
        "enableRequestMetrics": bool,
    },
    "memorySize": int,
    "microSandboxConfig": _MICRO_SANDBOX,
    "nasConfig": {"userId": int, "groupId": int, "mountPoints": [_NAS_MOUNT]},
    "ossMountConfig": {"mountPoints": [_OSS_MOUNT]},
    "polarFsConfig": {"userId": int, "groupId": int, "mountPoints": [_POLAR_MOUNT]},
    "role": str,
    "runtime": str,
    "sessionAffinity": str,
    # A JSON text, not an object.
    "sessionAffinityConfig": str,
    "timeout": int,
    "tracingConfig": {"type": str, "params": MapOf(str)},
    "vpcConfig": {
        "vpcId": str,
        "vSwitchIds": [str],
        "securityGroupId": str,
        "role": str,
    },
}
CREATE_FIELDS = {
    "functionName": str,
    "resourceGroupId": str,
    "tags": [TAG],
    **UPDATE_FIELDS,
}
