#!/bin/sh
# Removes everything that the stack left behind: containers, images and the data. Asks first, unless CONFIRM=yes.
set -eu
. "$(dirname "$0")/lib.sh"

: "${COMPOSE_PROJECT_NAME:=cachehit}"
if [ "${CONFIRM:-}" != yes ]; then
	[ -t 0 ] || die "this removes all decks and reviews: say so with 'make clean CONFIRM=yes'"
	printf 'This removes all decks and reviews of %s. Type yes to go on: ' "$COMPOSE_PROJECT_NAME" >&2
	read -r answer
	[ "$answer" = yes ] || die "nothing was removed"
fi
if ! engine_version >/dev/null; then
	die "no Docker Engine answers; start it ('make engine') and try again"
fi
. deploy/compose-env.sh
docker compose --progress quiet down --remove-orphans --volumes --rmi local
left=$(docker ps -aq --filter "label=dev.cachehit.instance=$COMPOSE_PROJECT_NAME")
# shellcheck disable=SC2086 # a list of ids
[ -z "$left" ] || docker rm -f $left >/dev/null
images=$(docker image ls -q --filter "label=dev.cachehit.instance=$COMPOSE_PROJECT_NAME" | sort -u)
# shellcheck disable=SC2086 # a list of ids
[ -z "$images" ] || docker rmi -f $images >/dev/null
deploy/engine-stop.sh
say "removed $COMPOSE_PROJECT_NAME with its data and images; base images are kept ('make clean-base-images')"
