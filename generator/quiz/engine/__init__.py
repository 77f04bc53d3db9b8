"""The engine: pure functions over the compiled table, most with a twin of the same name in quiz/engine/."""
