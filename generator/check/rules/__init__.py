"""The rules: one per module, with its ID, its documentation and its check."""
