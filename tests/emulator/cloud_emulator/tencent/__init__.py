"""Tencent Cloud SCF."""
