"""Writing reviewed positions where other programs read them: XMP sidecars, or the photos' EXIF."""
