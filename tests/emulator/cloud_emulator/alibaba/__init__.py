"""Alibaba Cloud Function Compute: the APIs 2016-08-15, 2021-04-06 and 2023-03-30."""
