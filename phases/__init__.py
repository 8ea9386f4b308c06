"""What is seen: one page per phase, shared widgets in `ui`, the routes of the server."""
