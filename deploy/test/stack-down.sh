#!/bin/sh
# Checks that `make down` leaves nothing but the data and the images, and `make clean` not even those.
# Needs COMPOSE_PROJECT_NAME.
set -eu
. "$(dirname "$0")/../lib.sh"
. deploy/compose-env.sh
. deploy/test/checks.sh

P=$COMPOSE_PROJECT_NAME
ours() { # KIND...: what compose made
	docker "$@" --filter "label=com.docker.compose.project=$P"
}

deploy/down.sh 2>/dev/null
expect "down: no container" '' "$(ours ps -aq)"
expect "down: no network" '' "$(ours network ls -q)"
expect "down: no language container" '' "$(docker ps -aq --filter "label=dev.cachehit.instance=$P")"
expect "down: the data is kept" "${P}_data" "$(ours volume ls -q)"
deploy/down.sh 2>/dev/null || fail "down a second time"
ok "down can be called again"

if deploy/clean.sh </dev/null 2>/dev/null; then fail "clean removed data without asking"; fi
expect "clean asks" "${P}_data" "$(ours volume ls -q)"
CONFIRM=yes deploy/clean.sh 2>/dev/null
expect "clean: no data" '' "$(ours volume ls -q)"
expect "clean: no image of a language" '' "$(docker image ls -q --filter "label=dev.cachehit.instance=$P")"
expect "clean: no image of a service" '' "$(docker image ls -q "$P-*")"
