#!/bin/sh
# Tests the parts of the web app, and that it builds.
set -eu
. "$(dirname "$0")/../lib.sh"

deploy/web-modules.sh
cd frontend
npm run --silent test
npm run --silent build
