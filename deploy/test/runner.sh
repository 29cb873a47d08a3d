#!/bin/sh
# Builds the runner and runs its own tests: sanitizers and a fuzzer for a bounded time. No Docker.
set -eu
. "$(dirname "$0")/../lib.sh"

make -C src/main/c/runner OUT="$TOP/target/runner"
make -C src/main/c/runner test OUT="$TOP/target/runner"
