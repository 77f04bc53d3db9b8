"""The quiz: its language, its compiled table, its engine and its proof."""
