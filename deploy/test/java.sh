#!/bin/sh
# test-java.sh GOAL: builds and tests the service; `package` without Docker, `verify` on the real engine too.
set -eu
. "$(dirname "$0")/../lib.sh"

make -s -C src/main/c/runner OUT="$TOP/target/runner"
if [ -f "$LOCAL/images.env" ]; then
	set -a
	# shellcheck source=/dev/null
	. "$LOCAL/images.env"
	set +a
fi
exec mvn -B -ntp "$1"
