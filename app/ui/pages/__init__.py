"""The pages of the window, except the fast lane (app.ui.capture)."""
