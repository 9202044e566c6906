"""OpenOlat."""
