#!/bin/sh
# Checks formatting and what can be checked without running anything: Java, TypeScript, shell scripts, compose file.
set -eu
. "$(dirname "$0")/../lib.sh"

find deploy .ci -type f \( -name '*.sh' -o -name run \) ! -path 'deploy/api/*' ! -path 'deploy/web/*' -exec shellcheck {} +
find deploy/api deploy/web -name '*.sh' -exec shellcheck --shell=bash {} +
mvn -B -ntp -q spotless:check
deploy/web-modules.sh
(cd frontend && npm run --silent check)
