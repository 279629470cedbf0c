"""One photo file: its pixels, upright and scaled, and what it says of its position and time."""
