# Every task once. From a bare machine (python3 and make): `make site` or `make test`.
# PYTHON=python3.12 make site    uses another Python (3.11 or newer)

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(CURDIR)/node_modules/.bin:$(PATH)
export NO_MKDOCS_2_WARNING := 1

.PHONY: site setup build test lint schema check diff pictures clean
.DEFAULT_GOAL := site

site: .venv/.done node_modules/.done  ## the guide on http://127.0.0.1:8000, reloads on every change
	mkdocs serve

setup: .venv/.done node_modules/.done  ## only install what the other commands need

# Built beside and swapped in, so that a failing build leaves the last good site alone.
build: .venv/.done node_modules/.done  ## the finished site in site/
	rm -rf .site-nieuw
	mkdocs build --strict --site-dir .site-nieuw
	rm -rf site && mv .site-nieuw site

check: .venv/.done  ## all data, without building
	python -m guide check

REV ?= main
diff: .venv/.done  ## what changes for the reader since REV: make diff REV=HEAD~1
	@python -m guide diff "$(REV)"

schema: .venv/.done  ## the JSON Schemas that help editors while typing
	python -m guide schema

lint: .venv/.done node_modules/.done
	ruff check . && ruff format --check .
	prettier --check --log-level=warn "docs/assets/**/*.js" "tests/**/*.js"
	tsc --project tsconfig.json

test: .venv/.done node_modules/.done lint  ## everything, in a real browser
	sh tools/browser.sh
	python -m pytest -n 2 --durations=10

pictures: .venv/.done node_modules/.done  ## the pictures of the recipes in docs/meedoen again
	sh tools/browser.sh
	python tools/pictures.py

.venv/.done: requirements.txt
	sh tools/python.sh "$(PYTHON)"
	touch $@

node_modules/.done: package.json package-lock.json .venv/.done
	npm ci --no-audit --no-fund --loglevel=error
	touch $@

clean:
	rm -rf .venv node_modules site .site-nieuw .cache test-results .pytest_cache .ruff_cache
