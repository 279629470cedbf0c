"""Recorded tracks of the formats that loggers, watches, phones and map services write."""
