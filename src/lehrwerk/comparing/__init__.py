"""Two versions of a package: what happens to learners' progress when one replaces the other."""
