"""The generator: YAML in, a static guide and its quizzes out."""
