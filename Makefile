# Every task once. From a bare machine (python3 and make): `make site` or `make test`.
# Two speeds of proof: `make test` every day, with samples; `make proof` with heavy tools and full counts.
# PYTHON=python3.12 make site    uses another Python (3.11 or newer)

PYTHON ?= python3
BIN := .venv/bin
LIGHTHOUSE := tools/lighthouse/node_modules/.done
export PATH := $(CURDIR)/$(BIN):$(CURDIR)/node_modules/.bin:$(PATH)
export NO_MKDOCS_2_WARNING := 1

.PHONY: .browser site setup build paper test rules content proof bench lint schema check diff hosting pictures exit clean
.DEFAULT_GOAL := site

site: .venv/.done node_modules/.done  ## the guide on http://127.0.0.1:8000, reloads on every change
	mkdocs serve

setup: .venv/.done node_modules/.done  ## only install what the other commands need

# Built beside and swapped in, so that a failing build leaves the last good site alone.
build: .venv/.done node_modules/.done  ## the finished site in site/
	rm -rf .site-nieuw
	mkdocs build --strict --site-dir .site-nieuw
	if python -c "import typst" 2>/dev/null; then python tools/paper.py .site-nieuw; fi
	rm -rf site && mv .site-nieuw site

paper: build  ## the PDFs of site/papier: made with every build where the typesetter is there
	@ls site/papier/*.pdf

check: .venv/.done  ## all data, without building
	python -m guide check

PAD ?= /
MAP ?= /var/www
BROTLI ?=
hosting: build  ## for a server of your own: packed files, and hosting/nginx.conf; PAD=/gids/ for a path
	mkdir -p hosting
	python -m guide hosting site --nginx hosting/nginx.conf --pad $(PAD) --map $(MAP) $(if $(BROTLI),--brotli)

REV ?= main
diff: .venv/.done  ## what changes for the reader since REV: make diff REV=HEAD~1
	@python -m guide diff "$(REV)"

schema: .venv/.done  ## the JSON Schemas that help editors while typing
	python -m guide schema

lint: .venv/.done node_modules/.done
	ruff check . && ruff format --check .
	prettier --check --log-level=warn "docs/assets/**/*.js" "tests/**/*.js" "tools/**/*.mjs"
	tsc --project tsconfig.json
	node tools/target.mjs docs/assets node_modules/uqr/dist/index.mjs

test: lint .browser  ## everything once, random parts as a sample, in a real browser
	python -m pytest -n 2 --durations=10

rules: lint .browser  ## the same without what guards this very content: has to hold before publishing
	python -m pytest -n 2 --ignore=tests/content

content: .browser  ## only what guards this very content: counts, lists, language; tells, and stops nothing
	python -m pytest tests/content

proof: .browser $(LIGHTHOUSE)  ## with heavy tools, which it installs, and full counts; SHORT=1: all tools, small counts
	sh tools/proof.sh

bench: .browser $(LIGHTHOUSE)  ## how fast it builds and how heavy its pages are, beside a stock site; some minutes
	python tools/bench.py

pictures: .browser  ## the pictures of the recipes in docs/meedoen again
	python tools/pictures.py

.browser: .venv/.done node_modules/.done
	sh tools/browser.sh

exit: .venv/.done node_modules/.done  ## the same site with what may come after MkDocs, and what differs
	python tools/exit.py

.venv/.done: requirements.txt
	sh tools/python.sh "$(PYTHON)"
	touch $@

node_modules/.done: package.json package-lock.json .venv/.done
	npm ci --no-audit --no-fund --loglevel=error
	touch $@

# 176 MB, so only for the two that need it.
$(LIGHTHOUSE): tools/lighthouse/package.json tools/lighthouse/package-lock.json .venv/.done
	npm ci --prefix tools/lighthouse --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

clean:
	rm -rf tools/lighthouse/node_modules .venv node_modules site .site-nieuw .cache test-results .pytest_cache .ruff_cache
