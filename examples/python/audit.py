"""List and verify every function of three clouds, by each of their APIs; see ../README.md."""

from clouds import fc3, fc2016, fc2021, fg, items, scf, verify


def codes():
    for at in (each.service_name for each in items(fc2016.list_services(), "services")):
        for item in items(fc2016.list_functions(service_name=at)):
            name = {"service_name": at, "function_name": item.function_name}
            yield fc2016, item, fc2016.get_function_code(**name)
            yield fc2021, item, fc2021.get_function_code(**name)
    for item in items(fc3.list_functions(fc_version="v3")):
        yield fc3, item, fc3.get_function_code(function_name=item.function_name)
    for item in items(fg.list_functions()):
        yield fg, item, fg.show_function_code(function_urn=item.func_urn)
    for space in (each.name for each in items(scf.list_namespaces(), "namespaces")):
        for item in items(scf.list_functions(namespace=space)):
            name = {"namespace": space, "function_name": item.function_name}
            yield scf, item, scf.get_function_address(**name)


for service, item, call in codes():
    api, reference = type(service).__name__, item.function().reference
    print(f"{api} {reference} {verify(service, item, call)}")
