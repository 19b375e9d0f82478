"""The words of the window in other languages (.ts), and the commands that keep them."""
