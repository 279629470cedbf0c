"""Files that are not code: the page of the map and its scripts, icons."""
