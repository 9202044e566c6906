"""Learning platforms: one folder each, with the facts that change what is made for it and with what its hand-over sheet says."""
