"""For `make mutate`, which loads it as a plugin: a property that fails has told enough, and needs no smaller case."""

from hypothesis import Phase, settings

settings.register_profile("mutate", phases=(Phase.explicit, Phase.generate), derandomize=True, database=None)
settings.load_profile("mutate")
