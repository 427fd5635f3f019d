"""Alibaba Cloud Function Compute: the 2016-08-15 and the 2021-04-06 API."""
