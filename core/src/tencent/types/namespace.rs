//! Namespaces of functions.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static NAMESPACE: Record = Record::new(
    "Namespace",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc(
                "According to the vendor's pages, the creation time; according to its name, the \
                 time of the last update. In the form `YYYY-MM-DD HH:MM:SS` without a time zone.",
            ),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc(
                "According to the vendor's pages, the time of the last update; according to its \
                 name, the creation time. In the form `YYYY-MM-DD HH:MM:SS` without a time zone.",
            ),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the namespace."),
        Field::member("name", "Name", Kind::Text)
            .optional()
            .doc("The name of the namespace."),
        Field::member("type", "Type", Kind::Text)
            .optional()
            .doc("The type: `default`, or `TCB` for a namespace created by CloudBase."),
    ],
)
.doc("A namespace.");

pub(crate) static K8S_LABEL: Record = Record::new(
    "K8sLabel",
    &[
        Field::member("key", "Key", Kind::Text).doc("The name of the label."),
        Field::member("value", "Value", Kind::Text).doc("The label value."),
    ],
)
.doc("A label of a Kubernetes node.");

pub(crate) static K8S_TOLERATION: Record = Record::new(
    "K8sToleration",
    &[
        Field::member("key", "Key", Kind::Text)
            .optional()
            .doc("The name of the taint."),
        Field::member("operator", "Operator", Kind::Text)
            .optional()
            .doc("The match operator. Defaults to `Equal`."),
        Field::member("effect", "Effect", Kind::Text)
            .optional()
            .doc("The taint effect."),
        Field::member("value", "Value", Kind::Text)
            .optional()
            .doc("The taint value; required for `Equal`."),
        Field::member("toleration_seconds", "TolerationSeconds", Kind::Int)
            .optional()
            .doc("The time for which the taint is tolerated, in seconds."),
    ],
)
.doc("A tolerated taint of Kubernetes nodes.");

pub(crate) static NAMESPACE_RESOURCE_ENV_TKE: Record = Record::new(
    "NamespaceResourceEnvTke",
    &[
        Field::member("cluster_id", "ClusterID", Kind::Text).doc("The cluster ID."),
        Field::member("subnet_id", "SubnetID", Kind::Text).doc("The subnet ID."),
        Field::member("namespace", "Namespace", Kind::Text).doc("The namespace in the cluster."),
        Field::member("data_path", "DataPath", Kind::Text)
            .optional()
            .doc("The data storage path."),
        Field::member(
            "node_selector",
            "NodeSelector",
            Kind::List(&Kind::Record(&K8S_LABEL)),
        )
        .optional()
        .doc("The labels of the nodes to use."),
        Field::member(
            "tolerations",
            "Tolerations",
            Kind::List(&Kind::Record(&K8S_TOLERATION)),
        )
        .optional()
        .doc("The tolerated taints of nodes."),
        Field::member("port", "Port", Kind::Int)
            .optional()
            .doc("The first node port to use."),
        Field::member("pod_template_patch", "PodTemplatePatch", Kind::Text)
            .optional()
            .doc("The patch of the pod template, in YAML."),
    ],
)
.doc("A Tencent Kubernetes Engine (TKE) cluster that runs functions.");

pub(crate) static NAMESPACE_RESOURCE_ENV: Record = Record::new(
    "NamespaceResourceEnv",
    &[
        Field::member("tke", "TKE", Kind::Record(&NAMESPACE_RESOURCE_ENV_TKE))
            .optional()
            .doc("The TKE cluster."),
        Field::member("offline", "OFFLINE", Kind::Bool)
            .optional()
            .doc("Whether the namespace is for near-offline computing."),
    ],
)
.doc("The computing resources of a namespace's functions.");
