"""A folder of photos without positions becomes reviewed positions that other programs read."""
