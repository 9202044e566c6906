"""Questions of which a test draws some."""
