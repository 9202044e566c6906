"""A drawer: one folder per output format, listed in `table.py`."""
