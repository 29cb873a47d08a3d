#!/bin/sh
# Brings up the whole stack: an engine, the plugins, base images, our images, the containers; waits until they are
# healthy, runs one program per language and prints the addresses. Can be called again at any time.
set -eu
. "$(dirname "$0")/lib.sh"

deploy/engine.sh
deploy/plugins.sh
deploy/base-images.sh
. deploy/compose-env.sh

if [ -n "${CACHEHIT_CONFIG_FILE:-}" ]; then
	[ -f "$CACHEHIT_CONFIG_FILE" ] || die "the settings file $CACHEHIT_CONFIG_FILE (CACHEHIT_CONFIG_FILE) does not exist"
	# The API has no capability that would let it read another person's private file.
	case $(ls -lnL "$CACHEHIT_CONFIG_FILE") in
	???????r*) ;;
	*) die "the API could not read $CACHEHIT_CONFIG_FILE: run 'chmod o+r $CACHEHIT_CONFIG_FILE'" ;;
	esac
	say "settings: $CACHEHIT_CONFIG_FILE"
fi

failed() {
	say "the end of the API's log:"
	docker compose --ansi never logs --no-log-prefix --tail 30 api >&2 || true
	say "the end of the web server's log:"
	docker compose --ansi never logs --no-log-prefix --tail 10 web >&2 || true
	die "$@"
}

say "building (the first time takes some minutes)"
mkdir -p "$LOCAL"
if ! docker compose --progress plain build >"$LOCAL/build.log" 2>&1; then
	tail -n 40 "$LOCAL/build.log" >&2
	die "the build failed: its end is above, the whole is in .local/build.log;" \
		"behind a proxy that inspects TLS, set CACHEHIT_CA_BUNDLE to a file with its certificate"
fi
say "starting"
if ! docker compose up --detach --wait --wait-timeout 180 --remove-orphans >"$LOCAL/up.log" 2>&1; then
	grep -v '^ *Container .* \(Creat\|Start\|Wait\|Runn\|Heal\|Recreat\)' "$LOCAL/up.log" >&2 || true
	if grep -q 'address already in use\|port is already allocated' "$LOCAL/up.log"; then
		die "a port is taken: choose others, such as 'CACHEHIT_API_PORT=8001 CACHEHIT_WEB_PORT=3001 make up'"
	fi
	failed "the stack did not become healthy (see above)"
fi

# Published to all, it is reached from here as from here alone.
here() { docker compose port "$1" "$2" | sed 's/^0\.0\.0\.0:/127.0.0.1:/'; }
api=http://$(here api 8000)
web=http://$(here web 3000 | sed 's/^127\.0\.0\.1:/localhost:/')
deploy/smoke.sh "$api" || failed "the stack is up, and a program did not run as it should (see above)"

# What earlier builds of ours have left without a name.
docker image prune --force --filter label=dev.cachehit=true >/dev/null || true

cat <<END

CacheHit is up.
  App   $web
  API   $api   (its contract: $api/openapi.yaml)
Stop it with 'make down'; logs: 'make logs'.
END
