"""What several tests use: vectors, samples, clients, archives made by hand."""
