# The front door. `make run` and `make test` each work on a fresh machine as the only command.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check kills bench bench-long resources sheet package smoke bench-package setup system pins clean

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then \
	  exec $(BIN)/python -m sciatica_desktop; \
	else \
	  echo "No display here, so this is the guided tour off-screen; its pictures go to build/tour/."; \
	  exec $(BIN)/python -m sciatica_desktop tour build/tour; \
	fi

setup: system
	@PYTHON="$(PYTHON)" sh packaging/prepare.sh $(VENV)

system:
	@PYTHON="$(PYTHON)" sh packaging/system_libraries.sh

# The rooms with a floor of coverage are proven by their own tests; tracing costs the others a third.
FLOORED := tests/domain tests/storage tests/viewmodels

# Compiled tests and modules are kept, whatever the shell says: every worker and every program that
# a test starts would compile them anew.
test: export PYTHONDONTWRITEBYTECODE :=
test: setup check
	@$(BIN)/python -m pytest -n auto --maxprocesses 8 --cov --cov-report= $(FLOORED)
	@$(BIN)/python packaging/coverage_floors.py
	@$(BIN)/python -m pytest -n auto --maxprocesses 8 $(addprefix --ignore=,$(FLOORED))

check: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# Sessions killed at random moments; `make test` kills twenty.
kills: setup
	@$(BIN)/python -m tests.kills 200 "$$(mktemp -d)"

# Ratios against a bare Qt window in the same run; less than five minutes where nothing else runs.
bench: setup
	@$(BIN)/python packaging/bench.py

# Tones of a 20-minute session in real time, recorded while every core is busy.
bench-long: setup
	@$(BIN)/python packaging/bench_sound.py 1200

# Format 1 leaves out file times, so the same assets give the same file on every machine.
resources: setup
	@$(BIN)/python packaging/list_resources.py
	@$(BIN)/pyside6-rcc --format-version 1 resources.qrc -o sciatica_desktop/resources_rc.py

# All packages for Linux, checked; see packaging/README.md.
package: setup
	@PYTHON="$(PYTHON)" sh packaging/system_libraries.sh packaging
	@sh packaging/package.sh $(VENV)
	@sh packaging/check_packages.sh $(VENV)

# The packages in a fresh Debian, as a person would use them.
smoke:
	@sh packaging/smoke_test.sh

bench-package:
	@$(BIN)/python packaging/bench_package.py

# Direct needs stand in pyproject.toml; this resolves them for Python 3.11 to 3.13 on every system.
pins:
	@sh packaging/pin.sh

# Every exercise, start and end, light and dark, small and large: for human eyes.
sheet: setup
	@mkdir -p build
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m sciatica_desktop.figure_lab sheet --out build/sheet_small.png --u 0 1 --theme light dark --size 240x190 --columns 8
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m sciatica_desktop.figure_lab sheet --out build/sheet_large.png --u 0 1 --theme light dark --size 900x700 --columns 4

clean:
	rm -rf $(VENV) build dist
