"""Text with gaps, typed or chosen."""
