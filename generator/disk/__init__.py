"""The disk: files written whole or not at all, and what the system refuses, told in a sentence with what to do."""
