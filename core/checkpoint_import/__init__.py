"""Networks trained by other programs, made into localizers."""
