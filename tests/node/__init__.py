"""Where the judges from npm lie."""
