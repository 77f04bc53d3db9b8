"""What only makes builds faster: results kept from one build to the next, and no garbage collection meanwhile."""
