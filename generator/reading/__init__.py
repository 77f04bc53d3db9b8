"""Reads policies by meaning: the twin of site_overrides/scripts/tools/read-a-policy."""
