#!/bin/sh
# Checks what a stack does when its parts go away. Needs API, WEB and COMPOSE_PROJECT_NAME.
set -eu
. "$(dirname "$0")/../lib.sh"
. deploy/compose-env.sh
. deploy/test/checks.sh

healthy() { [ "$(status_of "$WEB/health")" = 200 ]; }
works() { run "$WEB" python '{"code": "print(6 * 7)"}' | grep -q '"stdout":"42'; }

docker compose stop api >/dev/null 2>&1
expect "without the API, the page is still served" 200 "$(status_of "$WEB/")"
# 504 as long as the web server still tries the address that the API had, 502 after that.
contains "and its absence is a problem that says so" ' application/problem+json' "$(type_of "$WEB/health")"
gone() { [ "$(type_of "$WEB/health")" = '502 application/problem+json' ]; }
eventually "which soon says that the API is away" 15 gone
expect "a stop takes the language containers along" '' "$(language_containers)"
docker compose start api >/dev/null 2>&1
eventually "the web server finds the API again" 30 works

# Killed as by the kernel, so that Docker does not take it for a wish. Where this shell is not the engine's host, Docker
# has to do it, and then does not restart it.
pid=$(inspect api '{{.State.Pid}}')
if is_root && [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = java ]; then
	kill -9 "$pid"
	eventually "a killed API comes back by itself" 30 works
else
	docker compose kill api >/dev/null 2>&1
	eventually "a killed API leaves no language container" 10 no_language_containers
	docker compose start api >/dev/null 2>&1
	eventually "a killed API can be started again" 30 works
fi
languages=$(get "$API/languages" | grep -o '"state":' | wc -l | tr -d ' ')
one_each() { [ "$(docker ps -aq --filter "label=dev.cachehit.instance=$COMPOSE_PROJECT_NAME" | wc -l | tr -d ' ')" = "$languages" ]; }
eventually "and leaves one container a language" 15 one_each
eventually "all is well again" 30 healthy
