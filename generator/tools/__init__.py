"""The page tools: what each works with, and the one script that its page loads.

A tool's modules stand in ``site_overrides/scripts/tools/<tool>/``, what tools share in ``scripts/shared/``.
"""
