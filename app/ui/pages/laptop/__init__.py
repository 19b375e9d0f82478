"""The page of this laptop: who works on it, how it stands, what goes out, and its end."""
