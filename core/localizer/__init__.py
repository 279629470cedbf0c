"""From pixels to an estimate: backbone, descriptor, reference index, choice, calibration, file."""
