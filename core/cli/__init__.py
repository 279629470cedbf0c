"""The commands of CampusGPS, without a window."""
