# Needs make and Python 3.11 or newer; everything else is installed into .venv.

PORT ?= 8501
ADDRESS ?= 127.0.0.1
FITS := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	"$$name" -c '$(FITS)' 2>/dev/null && echo "$$name" && break; done)
PYTEST_ARGS ?=

PY := .venv/bin/python
PIP := $(PY) -m pip install --disable-pip-version-check --quiet -c constraints.txt
BENCHMARKS := phones_vs_threads_design engine_overhead big_xlsx click_latency \
	addresses_google addresses_offline addresses_radius \
	duplicates_febrl duplicates_vs_splink duplicates_history duplicates_bounds duplicates_peers

.DEFAULT_GOAL := help
.PHONY: help run test check browser bench clean

help:  ## show what can be done
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | sort | \
		awk -F '\t' '{ printf "  make %-8s %s\n", $$1, $$2 }'
	@echo "  Settings: PORT=$(PORT) ADDRESS=$(ADDRESS) PYTHON=$(PYTHON) PYTEST_ARGS=..., and any ROWMILL_..."

run: .venv/run.stamp  ## install what is missing and serve the dashboard
	@echo "Rowmill: http://$(ADDRESS):$(PORT)  (Ctrl+C stops it)"
	@exec $(PY) -m streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT) \
		--server.headless true

test: check browser  ## install what is missing, check the code, run all tests
	@$(PY) -m pytest $(PYTEST_ARGS)

check: .venv/test.stamp  ## format, lint, types and the arrows between the layers
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports

browser: .venv/test.stamp
	@$(PY) -m tests.browser.chromium --install

bench: .venv/peers.stamp browser  ## measure speed against the peers (minutes; RECORD=1 notes it)
	@for name in $(BENCHMARKS); do $(PY) -m benchmarks.$$name $(if $(RECORD),--record) || exit 1; done

.venv/peers.stamp: benchmarks/peers.txt .venv/test.stamp
	@$(PIP) -r benchmarks/peers.txt
	@$(PIP) --no-deps recordlinkage==0.16
	@touch $@

clean:  ## remove .venv and all caches
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/made.stamp:
	@"$(PYTHON)" -c '$(FITS)' 2>/dev/null || { echo "Rowmill needs Python 3.11 or newer with its venv module" \
		"(Debian, Ubuntu: python3 and python3-venv). Install it, or name it: make PYTHON=/path/to/python."; exit 1; }
	@"$(PYTHON)" -m venv .venv
	@touch $@

.venv/run.stamp: pyproject.toml constraints.txt .venv/made.stamp
	@echo "Installing Rowmill into .venv (about a minute the first time) ..."
	@$(PIP) -e .
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt .venv/made.stamp
	@echo "Installing Rowmill and what its tests need into .venv ..."
	@$(PIP) -e '.[dev]'
	@touch $@ .venv/run.stamp
