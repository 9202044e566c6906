"""Table signs to fold."""
