# Starts the service once inside the image being built, has it answer some requests, and lets the Java runtime write
# what it learned about loading classes to the AOT cache. No engine is needed: the service starts without one.
set -eu
cd /opt/cachehit

# The class path in a fixed order: a wildcard follows the order of the folder, which differs between file systems.
classpath=/opt/cachehit/cachehit.jar
for jar in /opt/cachehit/lib/*.jar; do classpath=$classpath:$jar; done
echo "-cp $classpath" >>java.options

get() {
	exec 3<>/dev/tcp/127.0.0.1/8000 || return 1
	printf '%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s' "$1" "${2:-$'\r\n'}" >&3
	read -r -t 10 _ status _ <&3 && exec 3>&- && [ -n "$status" ]
}

CACHEHIT_SERVER_PUBLISHED=127.0.0.1 java @java.options -XX:AOTCacheOutput=/opt/cachehit/cachehit.aot dev.cachehit.Main >/tmp/train.log 2>&1 &
service=$!
tries=120
until get 'GET /health' 2>/dev/null; do
	tries=$((tries - 1))
	if [ "$tries" -eq 0 ] || ! kill -0 "$service"; then
		cat /tmp/train.log
		echo "the service did not start in the image" >&2
		exit 1
	fi
	sleep 0.25
done
body='{"code": "", "stdin": "", "args": [], "timeout_ms": 1000}'
for _ in 1 2 3; do
	get 'GET /languages'
	get 'POST /execute/python' "Content-Type: application/json"$'\r\n'"Content-Length: ${#body}"$'\r\n\r\n'"$body"
done
kill -TERM "$service"
wait "$service" || true
if ! [ -s cachehit.aot ]; then
	cat /tmp/train.log
	echo "the Java runtime wrote no AOT cache" >&2
	exit 1
fi
rm -f /tmp/train.log cachehit.aot.config /opt/cachehit/train.sh
