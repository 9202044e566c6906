"""The packing list with the plan of the room."""
