"""The command line as people use it: real commands in real folders, often as transcripts."""
