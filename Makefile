# `make` alone prints what can be made. The work is done by the scripts in deploy/, one purpose each.
.DEFAULT_GOAL := help
.SUFFIXES:
MAKEFLAGS += --no-print-directory --no-builtin-rules

##@ Use

.PHONY: up
up: ## Build and start everything, check it, print the addresses
	@deploy/up.sh

.PHONY: down
down: ## Stop and remove everything but the data and the built images
	@deploy/down.sh

.PHONY: backup
backup: ## Copy all decks and reviews to a file (TO=folder; backups)
	@deploy/backup.sh '$(TO)'

.PHONY: restore
restore: ## Put a copy back (FROM=copy; asks first; CONFIRM=yes does not ask); what it replaces is kept
	@CONFIRM='$(CONFIRM)' deploy/restore.sh '$(FROM)'

.PHONY: logs
logs: ## Follow the logs of the API and the web server
	@deploy/compose.sh logs --follow --tail 100

.PHONY: status
status: ## Show the containers and whether they are healthy
	@deploy/compose.sh ps

.PHONY: clean
clean: ## Remove the data too, and the built images (asks first; CONFIRM=yes does not ask)
	@CONFIRM='$(CONFIRM)' deploy/clean.sh && rm -rf .local

.PHONY: clean-base-images
clean-base-images: ## Remove the stand-ins for official images that were made here
	@deploy/clean-base-images.sh

##@ Develop

.PHONY: prerequisites
prerequisites: ## Find what building and testing need; install it where that is possible
	@deploy/prerequisites.sh

.PHONY: format
format: ## Format Java and TypeScript
	@deploy/format.sh

.PHONY: test
test: ## Run every test there is, from formatting to the browser
	@deploy/test.sh

.PHONY: test-format
test-format: ## Check formatting and the shell scripts
	@deploy/test.sh format

.PHONY: test-runner
test-runner: ## Test the runner, with sanitizers and its fuzzer
	@deploy/test.sh runner

.PHONY: test-unit
test-unit: ## Test the Java service without Docker
	@deploy/test.sh unit

.PHONY: test-java
test-java: ## Test the Java service, on the real engine too
	@deploy/test.sh java

.PHONY: test-web
test-web: ## Test the web app's parts
	@deploy/test.sh web

.PHONY: test-stack
test-stack: ## Test the composed stack and the web app in Chromium
	@deploy/test.sh stack

.PHONY: test-readme
test-readme: ## Run the README's commands in a fresh clone
	@deploy/test.sh readme

.PHONY: fuzz
fuzz: ## Send runner and service what nobody should (FUZZ_SECONDS; 300)
	@deploy/fuzz.sh

.PHONY: bench
bench: ## Measure, and print one table
	@deploy/bench.sh

.PHONY: engine
engine: ## Make sure that a Docker Engine answers
	@deploy/engine.sh && deploy/plugins.sh

.PHONY: base-images
base-images: engine ## Make sure that the base images are there
	@deploy/base-images.sh

.PHONY: help
help: ## Print this
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
