"""The Label folder tab: a folder of photos without positions, reviewed and written."""
