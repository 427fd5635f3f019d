"""Huawei Cloud FunctionGraph v2."""
