# vault-tools: everything that can be done here. `make` lists it.
#
#   PYTHON=python3.12   another Python for the environment
#   VENV=.venv-312      another place for it
#   WORKERS=1           how many tests run at a time (else one more than processors: some tests wait)
#   TESTS=tests/care    only some of the tests
#   BENCH="--runs 3"    options for the benchmarks

PYTHON  ?= python3
VENV    ?= .venv
WORKERS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null) && echo $$((n + 1)) || echo auto)
TESTS   ?= tests
BENCH   ?=

BIN   := $(VENV)/bin
PY    := $(BIN)/python
STAMP := $(VENV)/.made-from-pyproject

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup demo lint test prove mutate bench format hooks clean

help: ## List what can be done (this list)
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(STAMP) ## Make .venv with everything needed; does nothing while it is up to date

$(STAMP): pyproject.toml
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
		echo "There is no '$(PYTHON)' here. Install Python 3.11 or later, or name yours: make setup PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "vault-tools needs Python 3.11 or later; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Name a newer one: make setup PYTHON=python3.12" >&2; exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' cannot make virtual environments. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing vault-tools and its development tools into $(VENV) ..."
	@$(PY) -m pip install --quiet --editable '.[dev]'
	@# The examples of the CommonMark specification, for one test; it says so where they are missing.
	@$(PY) -m pip download --quiet --no-deps --no-binary commonmark --dest $(VENV)/share/commonmark \
		commonmark==0.9.1 || echo "The CommonMark examples could not be fetched." >&2
	@touch $@

demo: setup ## Plan a week in a copy of the example vault and print the page
	@set -e; folder=$$(mktemp -d "$${TMPDIR:-/tmp}/vault-tools-demo.XXXXXX"); copy="$$folder/vault"; \
	cp -R example-vault "$$copy"; rm -f "$$copy/Weekly.md"; \
	XDG_CONFIG_HOME="$$folder/no-settings" $(BIN)/vault-tools weekly \
		--vault "$$copy" --today 2026-11-23 --language de; \
	echo; cat "$$copy/Weekly.md"; echo; \
	echo "The copy of the example vault is in $$copy"; \
	echo "Tick a box in its Weekly.md, then: $(BIN)/vault-tools weekly --vault $$copy --today 2026-11-24"

lint: setup ## Check style and types (ruff, mypy strict)
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

test: lint ## Everything that must pass: style, types and all tests
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal -m "not prove" $(TESTS)

prove: setup ## The slow proofs: crashes, long simulations, many random vaults
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal -m prove $(TESTS) || { \
		code=$$?; [ $$code -eq 5 ] || exit $$code; echo "No test is marked 'prove' yet."; }

# In a copy, since the mutants lie beside the code; of all that mutmut leaves only what survived is told.
mutate: setup ## Change the care rules and the planner a thousand times: does a test notice?
	@$(PY) -m pip install --quiet 'mutmut>=3.8'
	@set -e; folder=$$(mktemp -d "$${TMPDIR:-/tmp}/vault-tools-mutants.XXXXXX"); \
	cp -R vault_tools tests templates pyproject.toml README.md "$$folder"; venv=$$(cd $(BIN) && pwd); cd "$$folder"; \
	nice -n 19 "$$venv/mutmut" run --max-children 2 >mutmut.txt || { tail -c 2000 mutmut.txt; exit 1; }; \
	tr '\r' '\n' <mutmut.txt | tail -n 1; "$$venv/mutmut" results; \
	echo "To see one: cd $$folder && $$venv/mutmut show NAME"

bench: setup ## Measure against find, rg and the naive way; prints ratios
	@$(PY) -m benchmarks.run $(BENCH)

format: setup ## Put the code into its usual form
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .

hooks: setup ## Look at style, types and the rules of the house before each commit (pre-commit)
	@$(PY) -m pip install --quiet pre-commit
	@$(PY) -m pre_commit install

clean: ## Remove caches and builds; .venv stays
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks
	@find . -name .venv\* -prune -o -name .git -prune -o -type d -name __pycache__ -exec rm -rf {} +
