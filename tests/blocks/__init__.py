"""What blocks promise."""
