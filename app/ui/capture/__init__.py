"""Registration at the counter: the fast lane, key by key."""
