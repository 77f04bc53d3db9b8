"""The page tools: what each works with, and the one script that its page loads.

A tool's modules stand in ``site_overrides/assets/js/<tool>/``, what tools share in ``.../js/tools/``.
"""
