"""Crashes, full disks and other writers: nothing is lost."""
