"""What may weigh on people, hidden until they want it."""
