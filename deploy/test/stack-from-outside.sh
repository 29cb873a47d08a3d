#!/bin/sh
# Checks a running stack as its users and their browsers meet it: pages, headers, the API through the web server,
# hardening, and that `make up` can be called again. Needs API, WEB and COMPOSE_PROJECT_NAME.
set -eu
. "$(dirname "$0")/../lib.sh"
. deploy/compose-env.sh
. deploy/test/checks.sh

JSON='Content-Type: application/json'
HELLO='{"code": "print(6 * 7)"}'

page=$(get "$WEB/")
contains "the first page is served" '<div id="root">' "$page"
expect "a page deep in the app is the same page" 200 "$(status_of "$WEB/decks/7")"
expect "the page is asked for anew each time" no-cache "$(header Cache-Control "$WEB/")"
policy=$(header Content-Security-Policy "$WEB/")
contains "the policy allows nothing by default" "default-src 'none'" "$policy"
contains "the policy allows no inline code" "script-src 'self'; style-src 'self';" "$policy"
case $policy in *unsafe-*) fail "the policy has an unsafe word: $policy" ;; esac
expect "types are not guessed" nosniff "$(header X-Content-Type-Options "$WEB/")"
asset=$(printf '%s' "$page" | grep -o '/assets/[^"]*\.js' | head -n 1)
contains "hashed files are kept for good" immutable "$(header Cache-Control "$WEB$asset")"
expect "hashed files have the headers too" nosniff "$(header X-Content-Type-Options "$WEB$asset")"
contains "text is compressed" gzip "$(get -H 'Accept-Encoding: gzip' -D - -o /dev/null "$WEB$asset")"
expect "a hashed file that is not there is not the page" 404 "$(status_of "$WEB/assets/none.js")"

contains "health, through the web server" '"status":"ok"' "$(get "$WEB/health")"
contains "languages, through the web server" '"perl"' "$(get "$WEB/languages")"
contains "the contract, through the web server" 'openapi: 3' "$(get "$WEB/openapi.yaml")"
for base in "$API" "$WEB"; do
	contains "Python runs at $base" '"stdout":"42\n"' "$(run "$base" python "$HELLO")"
	contains "Ruby runs at $base" '"stdout":"42\n"' "$(run "$base" ruby '{"code": "puts 6 * 7"}')"
	contains "JavaScript runs at $base" '"stdout":"42\n"' "$(run "$base" javascript '{"code": "console.log(6 * 7)"}')"
	contains "Perl runs at $base, by YAML alone" '"stdout":"42"' "$(run "$base" perl '{"code": "print 6 * 7"}')"
	expect "an unknown language is a problem at $base" '404 application/problem+json' \
		"$(type_of -H "$JSON" -d "$HELLO" "$base/execute/cobol")"
	expect "a page elsewhere may not run code at $base" 403 \
		"$(status_of -H "$JSON" -H 'Origin: https://elsewhere.example' -d "$HELLO" "$base/execute/python")"
	expect "another name for this machine is refused at $base" 403 \
		"$(status_of -H "$JSON" -H 'Host: elsewhere.example' -d "$HELLO" "$base/execute/python")"
	head -c 200000 /dev/zero | tr '\0' ' ' | sed 's/^/{"code": "/; s/$/"}/' >"$LOCAL/large.json"
	expect "a large request is refused by the API at $base" '413 application/problem+json' \
		"$(type_of -H "$JSON" --data-binary "@$LOCAL/large.json" "$base/execute/python")"
	rm "$LOCAL/large.json"
done
expect "the app's own origin may run code" 200 \
	"$(status_of -H "$JSON" -H "Origin: $WEB" -d "$HELLO" "$WEB/execute/python")"

# Output is handed on while the program runs.
get -N -H "$JSON" -H 'Accept: text/event-stream' \
	-d '{"code": "import time\nprint(\"first\", flush=True)\ntime.sleep(3)\nprint(\"last\")"}' \
	"$WEB/execute/python" >"$LOCAL/stream" &
stream=$!
early() { grep -q first "$LOCAL/stream" && ! grep -q last "$LOCAL/stream"; }
eventually "output comes while the program runs" 3 early
wait "$stream"
contains "and its result comes last" 'event:result' "$(cat "$LOCAL/stream")"
rm "$LOCAL/stream"

for service in api web; do
	expect "$service: read-only" true "$(inspect "$service" '{{.HostConfig.ReadonlyRootfs}}')"
	expect "$service: no capabilities" '[ALL] []' "$(inspect "$service" '{{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}}')"
	expect "$service: not privileged" false "$(inspect "$service" '{{.HostConfig.Privileged}}')"
	contains "$service: no new privileges" no-new-privileges "$(inspect "$service" '{{.HostConfig.SecurityOpt}}')"
	expect "$service: published to this machine alone" 127.0.0.1 \
		"$(inspect "$service" '{{range .HostConfig.PortBindings}}{{range .}}{{.HostIp}}{{end}}{{end}}')"
	expect "$service: healthy" healthy "$(inspect "$service" '{{.State.Health.Status}}')"
	expect "$service: comes back by itself" unless-stopped "$(inspect "$service" '{{.HostConfig.RestartPolicy.Name}}')"
done
expect "the web server has nothing of the host" '' "$(inspect web '{{range .Mounts}}{{.Source}} {{end}}')"
expect "the web server is an ordinary user" 10001 "$(docker compose exec -T web id -u)"
for id in $(language_containers); do
	expect "language container $id: no network, no mount" 'none 0' \
		"$(docker inspect -f '{{.HostConfig.NetworkMode}} {{len .Mounts}}' "$id")"
done

before=$(container api)
deploy/up.sh >/dev/null 2>&1 || fail "'make up' on a running stack"
expect "'make up' on a running stack leaves it alone" "$before" "$(container api)"
