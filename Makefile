# What can be done here. `make` alone lists it; everything sets itself up first.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run demo test lowest check search bench score score-lists score-statements score-duplicates plans fuzz bombs sync-trial cuts translate day screenshots package clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

setup: $(READY) ## prepare the environment (.venv, dependencies, system libraries), nothing else

$(READY): pyproject.toml .ci/constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Clientbook needs Python 3.11 or newer: install it, or name it by make PYTHON=..."; exit 1; }
	@bash .ci/system-libraries
	@test -x $(PY) || $(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment: on Debian and Ubuntu, install python3-venv."; exit 1; }
	$(PY) -m pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt --editable '.[dev]'
	@touch $(READY)

run: $(READY) ## open your own book
	$(PY) main.py

demo: $(READY) ## the main job on the sample lists, results in demo/
	$(PY) main.py demo demo

test: $(READY) check ## all tests, on all cores
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal

lowest: ## all tests with the lowest versions that pyproject.toml allows, in an environment of its own
	$(PYTHON) -m venv build/lowest
	$(PYTHON) tests/lowest.py > build/lowest.txt
	build/lowest/bin/python -m pip install --quiet --disable-pip-version-check --requirement build/lowest.txt --editable .
	QT_QPA_PLATFORM=offscreen build/lowest/bin/python -m pytest -n auto --maxprocesses 4 --dist worksteal

check: $(READY) ## style, types, layering
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(PY) -m pytest tests/test_architecture.py

search: $(READY) ## all that searches, so many times as long as in the tests: make search [TIMES=20]
	SEARCH=$(or $(TIMES),20) QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal \
	  $$(git grep -l "searching import tries" tests) -o faulthandler_timeout=0 -o faulthandler_exit_on_timeout=false

bench: $(READY) ## speed, and what became worse: make bench [ONLY="typing gaps growth"] [BENCH_FOLDER=build/bench]
	QT_QPA_PLATFORM=offscreen BENCH_FOLDER=$(BENCH_FOLDER) $(PY) -m tests.benchmarks $(ONLY)

score: $(READY) ## how lists are read: make score LISTS=FOLDER
	$(PY) tests/score.py $(LISTS)

score-lists: $(READY) ## how generated lists are read, worst kinds first: make score-lists [LISTS=400] [SEED=1] [KIND="groups inside"]
	$(PY) -m tests.lists.score $(or $(LISTS),400) $(or $(SEED),1) $(KIND)

score-statements: $(READY) ## how employers' statements are matched: make score-statements [STATEMENTS=400] [SEED=1]
	$(PY) -m tests.statements.score $(or $(STATEMENTS),400) $(or $(SEED),1)

score-duplicates: $(READY) ## how well duplicates are told, by kind of pair: make score-duplicates [SEED=2026]
	$(PY) -m tests.duplicates.measure $(SEED)

plans: $(READY) ## random plans of every kind against a plain engine that shares no code: make plans [PLANS=20000] [FROM=0]
	PLANS=$(or $(PLANS),20000) PLANS_FROM=$(or $(FROM),0) $(PY) -m pytest -q tests/domain/test_plain_engine.py \
	  -o faulthandler_timeout=0 -o faulthandler_exit_on_timeout=false

fuzz: $(READY) ## random bytes through the import, for ten minutes: make fuzz [SECONDS=600]
	$(PY) -m pip install --quiet --disable-pip-version-check atheris
	mkdir -p build/corpus && for list in resources/samples/*.csv; do { printf '\0'; cat $$list; } > build/corpus/$$(basename $$list); done
	$(PY) -m tests.fuzz.import_target build/corpus -max_total_time=$(or $(SECONDS),600) -timeout=20 -rss_limit_mb=4000

cuts: $(READY) ## power cuts and kills in backup and restore, strays among backups: make cuts [CUTS=600] [KILLS=300] [FOLDERS=300]
	@command -v strace >/dev/null || { echo "Calls are recorded by strace: on Debian and Ubuntu, install it."; exit 1; }
	POWER_CUTS=$(or $(CUTS),600) BACKUP_KILLS=$(or $(KILLS),300) STRAY_FOLDERS=$(or $(FOLDERS),300) QT_QPA_PLATFORM=offscreen \
	  $(PY) -m pytest -q -s tests/store/test_durable.py tests/jobs/test_stray_backups.py \
	    -o faulthandler_timeout=0 -o faulthandler_exit_on_timeout=false

bombs: $(READY) ## files that were made to take all time and memory, by every verb that reads one: minutes
	$(PY) -m pytest -q tests/bombs.py -o faulthandler_timeout=0 -o faulthandler_exit_on_timeout=false

sync-trial: $(READY) ## edits on two sides of a folder under a real Syncthing: make sync-trial [SECONDS=60]
	@command -v syncthing >/dev/null || { echo "The trial needs a real sync program: on Debian and Ubuntu, install syncthing."; exit 1; }
	$(PY) -m tests.sync_trial $(or $(SECONDS),60)

translate: $(READY) ## bring the Hebrew catalogue up to date
	$(VENV)/bin/pyside6-lupdate -silent -tr-function-alias tr+=message -no-obsolete -locations none $$(git ls-files 'clientbook/*.py') -ts resources/translations/clientbook_he.ts
	$(VENV)/bin/pyside6-lrelease -silent resources/translations/clientbook_he.ts -qm resources/translations/clientbook_he.qm

day: $(READY) ## a manager's first day on a real screen (Xvfb): pictures in screenshots/day/, clicks and keys counted
	@command -v xvfb-run >/dev/null || { echo "The day needs a screen of its own: on Debian and Ubuntu, install xvfb."; exit 1; }
	DAY_PICTURES=screenshots/day QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1400x900x24" $(PY) -m pytest -s tests/ui/test_first_day.py tests/ui/test_counted_actions.py tests/ui/test_counted_scenarios.py tests/ui/test_counted_money.py tests/ui/test_counted_safety.py

screenshots: $(READY) ## every screen in both languages, light and dark, at scale 1 and 2
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.screenshots screenshots

package: $(READY) ## a folder that starts without Python: dist/clientbook
	$(PY) -m pip install --quiet --disable-pip-version-check 'pyinstaller>=6.10,<7'
	$(VENV)/bin/pyinstaller --noconfirm --log-level ERROR --distpath dist --workpath build/package .ci/clientbook.spec
	QT_QPA_PLATFORM=offscreen dist/clientbook/clientbook --version
	rm -rf build/started && QT_QPA_PLATFORM=offscreen dist/clientbook/clientbook demo build/started
	@du -sh dist/clientbook

clean: ## remove the environment and all results
	rm -rf $(VENV) demo screenshots build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
