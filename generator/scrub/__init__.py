"""The scrub tool: its patterns and checks as Python runs them, for authors and tests, and its script for the page."""
