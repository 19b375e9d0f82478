"""Qt windows and widgets: the only room that knows Qt."""
