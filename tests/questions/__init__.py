"""Files of questions: what platforms' own quizzes get to read."""
