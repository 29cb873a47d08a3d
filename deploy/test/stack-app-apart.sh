#!/bin/sh
# Runs the app's tests that need a stack of their own: with an access token, with an engine that goes away and comes back,
# and with a language whose image is nowhere. The stack has to be up; it stays as these tests need it. Needs API, WEB and
# COMPOSE_PROJECT_NAME.
set -eu
. "$(dirname "$0")/../lib.sh"
. deploy/test/checks.sh

export CACHEHIT_CONFIG_FILE=./deploy/test/apart.yaml
export CACHEHIT_SERVER_ACCESS_TOKEN="a-token-of-the-tests-0123456789"
export COMPOSE_FILE=compose.yaml:deploy/test/compose.apart.yaml
mkdir -p "$LOCAL/engine-of-tests"
deploy/compose.sh --progress quiet up --detach --no-build api
lives() { [ "$(status_of "$API/observe/health/live")" = 200 ]; }
eventually "the API is up again, with a token and without an engine" 60 lives
expect "without the token it does nothing" 401 "$(status_of "$WEB/api/decks")"
cd frontend
BASE_URL=$WEB E2E_APART=$LOCAL/engine-of-tests/docker.sock E2E_TOKEN=$CACHEHIT_SERVER_ACCESS_TOKEN npm run --silent e2e -- "$@"
