#!/bin/sh
# Stops the Docker Engine if engine.sh started it and nothing runs in it any more. Leaves every other engine alone.
set -eu
. "$(dirname "$0")/lib.sh"

# A test run keeps its engine from one stage to the next.
[ -z "${CACHEHIT_KEEP_ENGINE:-}" ] || exit 0
RECORD=/run/cachehit-engine.pid
[ -f "$RECORD" ] || exit 0
pid=$(cat "$RECORD")
if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" != dockerd ]; then
	rm -f "$RECORD"
	exit 0
fi
if [ -n "$(bounded 20 docker ps -q 2>/dev/null)" ]; then
	say "the engine keeps running: containers are up in it"
	exit 0
fi
kill "$pid"
tries=60
while [ -d "/proc/$pid" ] && [ "$tries" -gt 0 ]; do
	sleep 0.5
	tries=$((tries - 1))
done
[ -d "/proc/$pid" ] && die "dockerd (process $pid) does not stop; its log: /var/log/cachehit-dockerd.log"
rm -f "$RECORD"
say "stopped the Docker Engine that was started for this"
