"""What pages share: sources, plans, steps, values, verdicts and other views within a page."""
