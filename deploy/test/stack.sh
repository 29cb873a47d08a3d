#!/bin/sh
# Brings up a stack of its own, under its own name and ports, beside one that may be in use; checks it from outside,
# runs the web app's tests in Chromium against it, goes through a day of reviews, and takes it down without a trace.
set -eu
. "$(dirname "$0")/../lib.sh"

export COMPOSE_PROJECT_NAME="${TEST_PROJECT:-cachehit-test}"
export CACHEHIT_API_PORT="${TEST_API_PORT:-18000}" CACHEHIT_WEB_PORT="${TEST_WEB_PORT:-13000}"
export CACHEHIT_CONFIG_FILE=./deploy/test/cachehit.yaml
API=http://localhost:$CACHEHIT_API_PORT
WEB=http://localhost:$CACHEHIT_WEB_PORT
export API WEB

remove() { CONFIRM=yes deploy/clean.sh; }
trap remove EXIT
trap 'exit 130' INT TERM

deploy/up.sh
deploy/test/stack-from-outside.sh
deploy/web-modules.sh
(cd frontend && BASE_URL=$WEB npm run --silent e2e)
deploy/test/stack-app-apart.sh
# On a day without a review, which the app's tests have not left.
deploy/compose.sh --progress quiet down --volumes
deploy/up.sh
deploy/test/day.sh
deploy/test/stack-backup.sh
deploy/test/stack-faults.sh
deploy/test/stack-down.sh
