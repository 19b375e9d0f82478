"""What puts Manzil on a laptop or a server; needs nothing but the standard library."""
