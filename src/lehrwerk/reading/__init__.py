"""Files → Course. The only floor that reads a workspace's disk."""
