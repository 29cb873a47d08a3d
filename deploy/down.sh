#!/bin/sh
# Stops the stack and removes its containers and network. What remains: the data volume, and the built images, which
# make the next start quick (clean.sh removes both).
set -eu
. "$(dirname "$0")/lib.sh"

engine_version >/dev/null || {
	say "no Docker Engine answers, so nothing of CacheHit is running"
	exit 0
}
. deploy/compose-env.sh

docker compose version >/dev/null 2>&1 || die "Docker's Compose plugin is missing: 'make up' says how to get it"
docker compose --progress quiet down --remove-orphans
# The service removes these itself; this is for one that was killed.
left=$(docker ps -aq --filter "label=dev.cachehit.instance=$COMPOSE_PROJECT_NAME")
# shellcheck disable=SC2086 # a list of ids
[ -z "$left" ] || docker rm -f $left >/dev/null
deploy/engine-stop.sh
say "CacheHit is down; your data is kept in the volume ${COMPOSE_PROJECT_NAME}_data"
