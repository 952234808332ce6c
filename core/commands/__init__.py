"""The words of the command line: what its commands read, write, keep and tell."""
