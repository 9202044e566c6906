"""Text that opens on request."""
