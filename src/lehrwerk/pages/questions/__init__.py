"""Exercises as questions that other platforms' own quizzes can ask."""
