"""An officer who lost the passphrase asks headquarters, and comes in with its answer."""
