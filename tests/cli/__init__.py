"""The command line as people use it: real commands in real folders, written as transcripts where that reads well."""
