"""The participants' booklet."""
