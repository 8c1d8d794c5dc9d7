"""Holds that the benchmarks measure what they say."""
