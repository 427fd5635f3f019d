"""Readers of ZIP archives that others wrote."""
