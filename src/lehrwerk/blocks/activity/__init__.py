"""One activity in two forms, online and in the room."""
