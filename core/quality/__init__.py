"""What is wrong with the positions of photos, and which of them are not to be learned from."""
