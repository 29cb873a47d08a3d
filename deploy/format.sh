#!/bin/sh
# Formats Java and TypeScript.
set -eu
. "$(dirname "$0")/lib.sh"

deploy/prerequisites.sh java node
set -a
# shellcheck source=/dev/null
. "$LOCAL/toolchain.env"
set +a
mvn -B -ntp -q spotless:apply
deploy/web-modules.sh
(cd frontend && npm run --silent format)
