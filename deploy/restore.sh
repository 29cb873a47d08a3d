#!/bin/sh
# restore.sh COPY: puts a copy in the place of the decks and reviews: a file that backup.sh made, or the name of one that
# the service keeps (without COPY, these are listed). Asks first, unless CONFIRM=yes. A copy that is damaged, not ours or
# of a newer version is refused, and nothing is changed. What is replaced is kept as one of the service's copies.
set -eu
. "$(dirname "$0")/lib.sh"

engine_version >/dev/null || die "no Docker Engine answers; start it ('make engine') and try again"
. deploy/compose-env.sh
copy=${1:-}

# ask COMMAND: of the service's program, in a container of its own beside the data; the copy is its standard input.
ask() {
	if [ -f "$copy" ]; then
		docker compose --progress quiet run --rm --no-deps -T api "$@" <"$copy"
	else
		docker compose --progress quiet run --rm --no-deps -T api "$@" ${copy:+"$copy"} </dev/null
	fi
}

if [ -z "$copy" ]; then
	say "which copy? 'make restore FROM=...' takes a file of 'make backup', or one of these that the service keeps:"
	ask backups
	exit 1
fi
case $copy in
*/*) [ -f "$copy" ] || die "there is no file $copy" ;;
esac
ask check-copy || die "$copy is refused (see above); nothing was changed"

if [ "${CONFIRM:-}" != yes ]; then
	[ -t 0 ] || die "this replaces all decks and reviews: say so with 'make restore FROM=$copy CONFIRM=yes'"
	printf 'This replaces all decks and reviews of %s by those of %s.\nWhat is there now is kept, and can be restored too. Type yes to go on: ' \
		"$COMPOSE_PROJECT_NAME" "$copy" >&2
	read -r answer
	[ "$answer" = yes ] || die "nothing was changed"
fi

# The database is nobody's while it is replaced; a stack that was up comes up again, whatever happens.
running=$(docker compose ps -q --status running api)
again() {
	[ -z "$running" ] || docker compose --progress quiet up --detach --wait --no-recreate api >&2 ||
		die "the API did not come up again; its log: 'make logs'"
}
trap again EXIT
trap 'exit 130' INT TERM
[ -z "$running" ] || docker compose --progress quiet stop api
ask restore || die "nothing was restored (see above)"
say "restored $copy"
