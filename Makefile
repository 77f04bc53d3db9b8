# Each target works alone on a fresh clone with Python 3.11 or later, make and git.
#
#   make serve   live preview at http://127.0.0.1:8000
#   make site    builds the site into site/
#   make test    all checks and tests, once each; installs a browser without windows if it is missing
#   make deep    the same in a whole browser, without samples, what is too long for every run, and coverage; up to an hour
#   make bench   how fast and how good the result is, beside plain MkDocs; Lighthouse too where Node is
#   make types   checks the types in the browser code (needs Node)
#   make lint-js lints the browser code (needs Node)
#   make editor  checks the schemas with a real language server (needs Node)
#   make server  checks the web server's settings in a real one (needs nginx)
#   make locks   renews requirements*.txt from pyproject.toml
#   make clean   removes everything that these commands made

PYTHON ?= python3
PY := .venv/bin/python
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_REQUIRE_VIRTUALENV=1 $(PY) -m pip
LANGUAGE_SERVER := 1.25.0

.DEFAULT_GOAL := help

# Bars of what must run in the deep lane, in percent: raise them when more does.
PYTHON_BAR := 97
BROWSER_BAR := 80

.PHONY: help serve site test deep bench types lint-js editor server locks clean

help:
	@sed -n 's/^#   //p' Makefile

serve: .venv/installed-run
	@.venv/bin/guide serve

site: .venv/installed-run
	@.venv/bin/guide build

test: .venv/installed-test
	@$(PY) tests/chromium.py --install
	$(PY) -m ruff check .
	$(PY) -m mypy
	@$(PY) tests/node.py --if-there lint types
	$(PY) -m pytest -q -n auto

deep: .venv/installed-test .cache/zensical/installed
	@$(PY) tests/chromium.py --install --whole
	$(PY) -m pytest -q -n auto --deep --cov --cov-report=term:skip-covered --cov-fail-under=$(PYTHON_BAR) \
	  --browser-coverage=$(BROWSER_BAR)

bench: .venv/installed-test
	@$(PY) tests/chromium.py --install --whole
	@$(PY) -m pytest -q -s --deep --override-ini=python_files=bench_*.py tests/benchmarks

types: .venv/installed-run
	@$(PY) tests/node.py types

lint-js: .venv/installed-run
	@$(PY) tests/node.py lint

server: .venv/installed-test
	@$(PY) -m pytest -q tests/deploy/server_nginx.py

editor:
	@command -v npx >/dev/null || { echo "make editor: Node is missing (npx is not on the path); it runs a YAML language server" >&2; exit 1; }
	npx --yes --package yaml-language-server@$(LANGUAGE_SERVER) -- node tests/editor/language_server.mjs

# One environment for everything. A stamp file says which lock is installed; a newer lock or
# pyproject.toml installs again. Our package goes in last and without hashes: it is this folder.
.venv/ready:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; name one with 'make ... PYTHON=python3.12'" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/installed-run: requirements.txt pyproject.toml | .venv/ready
	$(PIP) install --quiet --require-hashes -r requirements.txt
	@rm -rf *.egg-info  # what an earlier version said of itself would be found before the new one
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-test: requirements-test.txt .venv/installed-run
	$(PIP) install --quiet --require-hashes -r requirements-test.txt
	@touch $@

# Another engine, in an environment of its own: the deep lane tries our pages and templates with it.
.cache/zensical/installed: tests/deep/zensical.txt | .venv/ready
	$(PY) -m venv --clear .cache/zensical
	.cache/zensical/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

COMPILE := CUSTOM_COMPILE_COMMAND="make locks" .cache/locks/bin/pip-compile --quiet --generate-hashes --allow-unsafe \
  --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

locks: .venv/ready
	$(PY) -m venv .cache/locks
	.cache/locks/bin/python -m pip install --quiet pip-tools
	$(COMPILE) --all-build-deps --upgrade --output-file requirements.txt pyproject.toml
	$(COMPILE) --all-build-deps --upgrade --output-file requirements-test.txt --extra test pyproject.toml
	$(COMPILE) --upgrade --output-file tests/deep/zensical.txt tests/deep/zensical.in

clean:
	rm -rf .venv .cache site build *.egg-info
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +
