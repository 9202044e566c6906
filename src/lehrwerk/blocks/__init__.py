"""A drawer: one folder per block and exercise type, listed in `table.py`."""
