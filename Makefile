# Lectern: see README.md. `make site` and `make test` are all a newcomer needs.

SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift
BINARY = .build/release/lectern
# On Linux the Swift runtime goes into the binary, so that it runs where no Swift is installed.
RELEASE_FLAGS = -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
# gold, which links by default on some Linux systems, cannot link the sanitizers.
SANITIZER_FLAGS = $(if $(filter Linux,$(shell uname -s)),-Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld)
PYTHON_ENV = .build-python
PORT ?= 1450
# Tests that wait for servers and watchers: by themselves, since a suite that keeps all processors busy starves those.
WAITING_TESTS = ^(LecternPreviewTests|LecternCommandTests)
# The modules whose folders do not use each other in circles; once in the list, a module stays so.
WITHOUT_CIRCLES = LecternCore LecternContent LecternLinking LecternSearch LecternRendering LecternSite LecternPreview lectern

.PHONY: all site serve test test-swift test-sanitizers test-search-client test-preview-client test-browser test-search-eval lint format install clean bench bench-preview \
	fuzz markdown-quality hostile-markdown authors-files bench-faults \
	search-eval large-corpus build system-packages browser-packages search-eval-packages

all: site

## Builds the study site of this repository.
site: build
	@$(BINARY) build .
	@echo
	@echo "The site is in $(CURDIR)/Public"
	@echo "  read it from disk: open $(CURDIR)/Public/index.html in a browser"
	@echo "  serve it:          make serve    (http://127.0.0.1:$(PORT)/, rebuilt as you edit)"

## Serves the study site and rebuilds it as files change.
serve: build
	@$(BINARY) serve . --port $(PORT)

## The release binary.
build: system-packages
	$(SWIFT) build $(RELEASE_FLAGS) --product lectern

## Everything that can be tested.
test: test-swift test-search-client test-preview-client test-browser

test-swift: system-packages
	@Scripts/install-packages.sh lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip '$(WAITING_TESTS)'
	$(SWIFT) test --skip-build --filter '$(WAITING_TESTS)'

## The Swift tests with AddressSanitizer, then with ThreadSanitizer; each is a build of its own.
test-sanitizers: system-packages
	@for sanitizer in address thread; do \
		LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/races.txt \
			$(SWIFT) test --scratch-path .build/$$sanitizer \
			--sanitize=$$sanitizer $(SANITIZER_FLAGS) || exit 1; \
	done

test-search-client:
	@Scripts/install-packages.sh lint
	node --test Tests/SearchClientTests/

test-preview-client:
	@Scripts/install-packages.sh lint
	node --test Tests/PreviewClientTests/

test-browser: build browser-packages
	@$(BINARY) build . --quiet
	$(PYTHON_ENV)/bin/python -m pytest -q -n auto Tests/BrowserTests

lint:
	@Scripts/install-packages.sh lint
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
	@find Templates/assets Sources/CLecternPreview/client -type f -name '*.js' -print0 | xargs -0 -n 1 node --check
	@python3 -m unittest discover --start-directory Tests/ScriptTests
	@Scripts/folder-circles.py $(WITHOUT_CIRCLES)

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

bench: build
	@$(SWIFT) build $(RELEASE_FLAGS) --product term-matching-benchmark
	@$(SWIFT) build $(RELEASE_FLAGS) --product markdown-speed
	@$(SWIFT) build $(RELEASE_FLAGS) --product formula-speed
	@Scripts/bench.sh $(CORPUS)

## Times how soon a change is seen in the preview: make bench-preview CORPUS=notes FLAGS='--sizes corpus --json figures.json'
bench-preview: build browser-packages
	$(PYTHON_ENV)/bin/python Benchmarks/Preview $(FLAGS) "$(or $(CORPUS),Content)"

## Looks for notes that are rendered wrong or crash: make fuzz SECONDS=3600
fuzz: system-packages
	@SWIFT="$(SWIFT)" Scripts/fuzz.sh $(or $(SECONDS),600)

## Checks the HTML of all notes of CORPUS, and the words of the pages of 300 of them: make markdown-quality CORPUS=notes
markdown-quality: build
	@Scripts/install-packages.sh test
	@$(SWIFT) build $(RELEASE_FLAGS) --product markdown-quality
	@.build/release/markdown-quality "$(or $(CORPUS),Content)"
	@python3 Benchmarks/NoteWords $(BINARY) "$(or $(CORPUS),Content)" --articles 300 $(FLAGS)
## Looks for notes that take long.
hostile-markdown: system-packages
	@$(SWIFT) build $(RELEASE_FLAGS) --product hostile-markdown
	@for families in known paired random; do .build/release/hostile-markdown $$families || exit 1; done

## Times a folder of notes with ten faults each beside the same notes without: make bench-faults FLAGS='--notes 3000 --runs 3'
bench-faults: build
	python3 Benchmarks/Faults $(BINARY) $(FLAGS)

## Tries to make builds lose a file of the author: make authors-files FLAGS='--folders 2000 --kills 200 --races 100'
authors-files: build
	python3 Benchmarks/AuthorsFiles $(BINARY) $(FLAGS)

## Judges the search of the site that CORPUS makes: make search-eval CORPUS=notes FLAGS='--with-pagefind --json figures.json'
search-eval: build search-eval-packages
	$(PYTHON_ENV)/bin/python Benchmarks/SearchEval $(FLAGS) "$(or $(CORPUS),.)"

## Recombines CORPUS into many pages: make large-corpus CORPUS=notes OUTPUT=folder PAGES=10000
large-corpus:
	@test -n "$(OUTPUT)" || { echo "usage: make large-corpus CORPUS=notes OUTPUT=folder [PAGES=10000] [FLAGS='--seed 2']" >&2; exit 2; }
	python3 Benchmarks/LargeCorpus/recombine.py $(FLAGS) "$(or $(CORPUS),Content)" "$(OUTPUT)" "$(or $(PAGES),10000)"

## The parts of the benchmarks that need neither a browser nor a build.
test-search-eval: browser-packages
	$(PYTHON_ENV)/bin/python -m pytest -q Tests/SearchEvalTests

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/lectern"

clean:
	rm -rf .build $(PYTHON_ENV)
	find Public -mindepth 1 -not -name .gitignore -delete

## What the build needs of the system: installed when missing, where a known package manager is at hand.
system-packages:
	@Scripts/install-packages.sh build

browser-packages:
	@Scripts/install-packages.sh test
	@test -x $(PYTHON_ENV)/bin/python || python3 -m venv $(PYTHON_ENV)
	@$(PYTHON_ENV)/bin/python -c 'import playwright, pytest, xdist, axe_playwright_python' 2>/dev/null \
		|| $(PYTHON_ENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/BrowserTests/requirements.txt

search-eval-packages: browser-packages
	@$(PYTHON_ENV)/bin/python -c 'import jieba, opencc, pagefind' 2>/dev/null \
		|| $(PYTHON_ENV)/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/SearchEval/requirements.txt
