#!/bin/sh
# Installs the web app's packages, unless those of its lock file are installed already.
set -eu
. "$(dirname "$0")/lib.sh"

mark=frontend/node_modules/.cachehit-lock
if ! cmp -s frontend/package-lock.json "$mark"; then
	(cd frontend && npm ci --no-audit --no-fund --loglevel=error)
	cp frontend/package-lock.json "$mark"
fi
