#!/bin/sh
# backup.sh [FOLDER]: copies all decks and reviews to a file of FOLDER (backups) with the date and time in its name.
# The stack may be in use or down; the copy is as of one moment, and is checked before it gets its name.
set -eu
. "$(dirname "$0")/lib.sh"

folder=${1:-backups}
engine_version >/dev/null || die "no Docker Engine answers; start it ('make engine') and try again"
. deploy/compose-env.sh
docker volume inspect "${COMPOSE_PROJECT_NAME}_data" >/dev/null 2>&1 ||
	die "there is nothing to copy: the volume ${COMPOSE_PROJECT_NAME}_data is not there"

mkdir -p "$folder"
file=$folder/$COMPOSE_PROJECT_NAME-$(date +%Y-%m-%d-%H%M%S).db
trap 'rm -f "$file.partial"' EXIT
trap 'exit 130' INT TERM
umask 077
docker compose --progress quiet run --rm --no-deps -T api backup >"$file.partial" </dev/null || die "no copy was made (see above)"
mv "$file.partial" "$file"
say "copied to $file ($(($(wc -c <"$file") / 1024)) KB); 'make restore FROM=$file' puts it back"
