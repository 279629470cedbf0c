"""The map: what it shows, the page it is drawn on, and the web view that holds the page."""
