#!/bin/sh
# test.sh [STAGE...]: runs the named stages of the tests, or all of them, and sums up. A stage that fails does not
# keep the later ones from running. The logs are in .local/test/. What it starts, it stops.
set -eu
. "$(dirname "$0")/lib.sh"

ALL="format runner web java stack readme"
LOGS=$LOCAL/test

# What a stage needs, in prerequisites.sh's words; "engine" for one that runs containers.
needs() {
	case $1 in
	format) echo java node shellcheck ;;
	runner) echo cc ;;
	unit) echo java cc ;;
	web) echo node ;;
	java) echo java cc runsc engine ;;
	stack) echo node chromium curl engine ;;
	readme) echo git curl engine ;;
	*) die "there is no stage '$1': $ALL unit" ;;
	esac
}

run_stage() {
	case $1 in
	unit) deploy/test/java.sh package ;;
	java) deploy/test/java.sh verify ;;
	*) "deploy/test/$1.sh" ;;
	esac
}

# Without the colours.
plain() { sed 's/\x1b\[[0-9;]*m//g' "$1"; }

# Lines by which a stage's tests sum themselves up.
totals() {
	plain "$1" | grep -E '^\[(INFO|WARNING|ERROR)\] +Tests run:.*[0-9]$|^ +(Test Files|Tests) +[0-9]' || true
}

# The tests of a stage that failed, each with what it said first: our scripts', Vitest's and Maven's.
failures() {
	plain "$1" | grep -E -A 1 '^ *FAIL(ED)? |^\[ERROR\]   [A-Za-z]|^cachehit: .*(fail|could not|cannot)' |
		grep -v -e '^--$' -e '^\[INFO\]' | awk '!seen[$0]++' | cut -c 1-300 | head -n 30 || true
}

# In a fixed order, and named once each.
[ $# -gt 0 ] || {
	# shellcheck disable=SC2086 # a list of stages
	set -- $ALL
}
tools=
for stage in "$@"; do
	tools="$tools $(needs "$stage")" || exit 1
done
engine=
case " $tools " in *" engine "*) engine=yes ;; esac
# shellcheck disable=SC2046,SC2086 # a list of tools
deploy/prerequisites.sh $(printf '%s\n' $tools | grep -v '^engine$' | sort -u)

rm -rf "$LOGS"
mkdir -p "$LOGS"
if [ -n "$engine" ]; then
	trap 'CACHEHIT_KEEP_ENGINE="" deploy/engine-stop.sh' EXIT
	export CACHEHIT_KEEP_ENGINE=yes
	trap 'exit 130' INT TERM
	deploy/engine.sh
	deploy/plugins.sh
	deploy/base-images.sh
fi
set -a
# shellcheck source=/dev/null
. "$LOCAL/toolchain.env"
set +a

failed=0
for stage in "$@"; do
	printf '\n=== %s ===\n' "$stage"
	began=$(date +%s)
	echo FAILED >"$LOGS/$stage.verdict"
	{ run_stage "$stage" 2>&1 && echo passed >"$LOGS/$stage.verdict"; } | tee "$LOGS/$stage.log"
	verdict=$(cat "$LOGS/$stage.verdict")
	[ "$verdict" = passed ] || failed=1
	printf '  %-8s %-7s %5d s\n' "$stage" "$verdict" "$(($(date +%s) - began))" >>"$LOGS/summary"
done

printf '\n=== summary ===\n'
for stage in "$@"; do totals "$LOGS/$stage.log"; done
cat "$LOGS/summary"
for stage in "$@"; do
	[ "$(cat "$LOGS/$stage.verdict")" = passed ] || {
		printf '\n=== failed in %s ===\n' "$stage"
		failures "$LOGS/$stage.log"
	}
done
[ "$failed" -eq 0 ] || say "some tests failed; the whole logs are in .local/test/"
exit "$failed"
