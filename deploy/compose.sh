#!/bin/sh
# compose.sh ARGUMENT...: `docker compose` with the same settings as up.sh.
set -eu
. "$(dirname "$0")/lib.sh"
. deploy/compose-env.sh
exec docker compose "$@"
