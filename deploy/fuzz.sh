#!/bin/sh
# Sends the runner, the service and its frames what no well-behaved peer would, for as long as FUZZ_SECONDS says (300).
# The same fuzzers run for some seconds in the tests.
set -eu
. "$(dirname "$0")/lib.sh"

deploy/prerequisites.sh java cc
set -a
# shellcheck source=/dev/null
. "$LOCAL/toolchain.env"
set +a

seconds=${FUZZ_SECONDS:-300}
half=$((seconds / 2))
if have clang; then goal=fuzz; else goal='test'; fi
say "the runner, for $half s"
make -C src/main/c/runner "$goal" OUT="$TOP/target/runner" FUZZ_SECONDS="$half"

until=$(($(date +%s) + half))
round=0
while [ "$round" -eq 0 ] || [ "$(date +%s)" -lt "$until" ]; do
	round=$((round + 1))
	say "the service, round $round"
	JDK_JAVA_OPTIONS="-Djqwik.tries.default=5000 -Dcachehit.fuzz.round=$(date +%s%N)" \
		mvn -B -ntp -q test -Dtest='*FuzzTest,FrameTest,RunnerConnectionTest,HostileRunnerPropertiesTest' -Dsurefire.failIfNoSpecifiedTests=false
done
say "nothing was found"
