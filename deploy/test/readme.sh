#!/bin/sh
# Runs the README's commands, in their order, in a fresh clone: every block fenced as `sh`, and every block fenced as
# `yaml` whose first line is "# NAME" is written to the file of that name first. The stack gets a name and ports of
# its own; "localhost:8000" and "localhost:3000" stand for them. Where a `text` block follows a command, each of its
# lines has to be in the command's output.
set -eu
. "$(dirname "$0")/../lib.sh"

work=$(mktemp -d /var/tmp/cachehit-readme.XXXXXX)
export COMPOSE_PROJECT_NAME=cachehit-readme
export CACHEHIT_API_PORT="${TEST_API_PORT:-28000}" CACHEHIT_WEB_PORT="${TEST_WEB_PORT:-23000}"
unset CACHEHIT_CONFIG_FILE

leave() {
	if [ -d "$work/clone" ]; then (cd "$work/clone" && CONFIRM=yes deploy/clean.sh); fi
	rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM

# What is committed; without a repository (an unpacked archive), what is here.
git clone -q . "$work/clone" 2>/dev/null || {
	mkdir "$work/clone"
	tar -c --exclude ./target --exclude ./.local --exclude node_modules --exclude ./.git . | tar -x -C "$work/clone"
}

# One file a block: NUMBER.KIND
awk -v folder="$work" '
	/^```/ && inside { inside = 0; close(file); next }
	/^```(sh|yaml|text)$/ { inside = 1; kind = substr($0, 4); file = sprintf("%s/%02d.%s", folder, ++count, kind); printf "" >file; next }
	/^```/ { inside = 1; file = "/dev/null"; next }
	inside { print >file }
' README.md
count=0
for block in "$work"/[0-9]*.*; do
	case $block in
	*.yaml)
		name=$(sed -n '1s/^# \([a-z.]*\)$/\1/p' "$block")
		[ -n "$name" ] || continue
		cp "$block" "$work/clone/$name"
		printf 'wrote %s\n' "$name"
		;;
	*.sh)
		sed -i.bak "s/localhost:8000/localhost:$CACHEHIT_API_PORT/g; s/localhost:3000/localhost:$CACHEHIT_WEB_PORT/g" "$block"
		sed 's/^/$ /' "$block"
		if ! (cd "$work/clone" && sh -eu "$block" </dev/null) >"$work/output" 2>&1; then
			cat "$work/output"
			printf 'FAIL  this command of the README\n' >&2
			exit 1
		fi
		head -n 20 "$work/output"
		count=$((count + 1))
		;;
	*.text)
		while IFS= read -r line; do
			grep -qF -- "$line" "$work/output" || {
				printf "FAIL  the README promises '%s'\n" "$line" >&2
				exit 1
			}
		done <"$block"
		;;
	esac
done
[ "$count" -gt 0 ] || die "the README has no commands"
printf 'ok    %s blocks of commands in the README\n' "$count"
