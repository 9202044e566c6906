"""Problems: what a finding is, the list that collects them, and the ways to show them."""
