# `make` sets up and builds all courses into build/; `make test` sets up and runs all tests.

VENV := .venv
BIN := $(VENV)/bin
TESTS ?= tests

.PHONY: all setup setup-tests test fast lint bench clean

all: setup
	$(BIN)/lehrwerk build

setup: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml .ci/system
	@sh .ci/system build
	@python=; for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && python=$$name && break; done; \
	  $$python -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

setup-tests: setup $(VENV)/.tests-installed node_modules/.installed

$(VENV)/.tests-installed: pyproject.toml $(VENV)/.installed
	@sh .ci/system test
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@

node_modules/.installed: tests/node/package.json $(VENV)/.tests-installed
	@npm install --silent --no-audit --no-fund --no-package-lock --prefix tests/node
	@rm -rf node_modules && mv tests/node/node_modules node_modules
	@touch $@

test: setup-tests lint
	$(BIN)/python -m pytest $(TESTS)

# The tests that take seconds: no browser, no printing, no Java.
fast: setup-tests
	$(BIN)/python -m pytest -m "not slow and not browser" $(TESTS)

lint: setup-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: setup-tests
	$(BIN)/python benchmarks/stages.py
	$(BIN)/python benchmarks/weight.py

clean:
	rm -rf build dist $(VENV) node_modules
