//! Namespaces of functions.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static NAMESPACE: Record = Record::new(
    "Namespace",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc(
                "Time of creation by the vendor's words, of the last change by its name; as \
                 `YYYY-MM-DD HH:MM:SS`\n\
                 without a zone.",
            ),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc(
                "Time of the last change by the vendor's words, of creation by its name; in the \
                 same form.",
            ),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("name", "Name", Kind::Text)
            .optional()
            .doc("Name."),
        Field::member("type", "Type", Kind::Text)
            .optional()
            .doc("`default`, or `TCB` for one that CloudBase made."),
    ],
)
.doc("A namespace.");

pub(crate) static K8S_LABEL: Record = Record::new(
    "K8sLabel",
    &[
        Field::member("key", "Key", Kind::Text).doc("Name of the label."),
        Field::member("value", "Value", Kind::Text).doc("Value of the label."),
    ],
)
.doc("A label of a Kubernetes node.");

pub(crate) static K8S_TOLERATION: Record = Record::new(
    "K8sToleration",
    &[
        Field::member("key", "Key", Kind::Text)
            .optional()
            .doc("Name of the taint."),
        Field::member("operator", "Operator", Kind::Text)
            .optional()
            .doc("How it is compared; `Equal` if it is not set."),
        Field::member("effect", "Effect", Kind::Text)
            .optional()
            .doc("Effect of the taint."),
        Field::member("value", "Value", Kind::Text)
            .optional()
            .doc("Value of the taint; needed for `Equal`."),
        Field::member("toleration_seconds", "TolerationSeconds", Kind::Int)
            .optional()
            .doc("Seconds for which it is put up with."),
    ],
)
.doc("A taint of Kubernetes nodes that is put up with.");

pub(crate) static NAMESPACE_RESOURCE_ENV_TKE: Record = Record::new(
    "NamespaceResourceEnvTke",
    &[
        Field::member("cluster_id", "ClusterID", Kind::Text).doc("Id of the cluster."),
        Field::member("subnet_id", "SubnetID", Kind::Text).doc("Id of the subnet."),
        Field::member("namespace", "Namespace", Kind::Text).doc("Namespace in the cluster."),
        Field::member("data_path", "DataPath", Kind::Text)
            .optional()
            .doc("Where data is kept."),
        Field::member(
            "node_selector",
            "NodeSelector",
            Kind::List(&Kind::Record(&K8S_LABEL)),
        )
        .optional()
        .doc("Labels of the nodes to use."),
        Field::member(
            "tolerations",
            "Tolerations",
            Kind::List(&Kind::Record(&K8S_TOLERATION)),
        )
        .optional()
        .doc("Taints of nodes that are put up with."),
        Field::member("port", "Port", Kind::Int)
            .optional()
            .doc("First of the ports that are taken on a node."),
        Field::member("pod_template_patch", "PodTemplatePatch", Kind::Text)
            .optional()
            .doc("Changes of the pods, as YAML."),
    ],
)
.doc("A cluster of the container service that runs functions.");

pub(crate) static NAMESPACE_RESOURCE_ENV: Record = Record::new(
    "NamespaceResourceEnv",
    &[
        Field::member("tke", "TKE", Kind::Record(&NAMESPACE_RESOURCE_ENV_TKE))
            .optional()
            .doc("A cluster of the container service."),
        Field::member("offline", "OFFLINE", Kind::Bool)
            .optional()
            .doc("Whether it is for work that nobody waits for."),
    ],
)
.doc("What the functions of a namespace run on.");
