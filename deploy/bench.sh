#!/bin/sh
# Measures our service, exec through the Docker API and the bare interpreters side by side, on a stack of its own, and
# prints one table. BENCH_SECONDS: for each figure (8); BENCH_MEMORY_RUNS: runs of the memory test (10000).
set -eu
. "$(dirname "$0")/lib.sh"

deploy/engine.sh
deploy/plugins.sh
deploy/base-images.sh
deploy/prerequisites.sh java cc
set -a
# shellcheck source=/dev/null
. "$LOCAL/toolchain.env"
set +a

COMPOSE_PROJECT_NAME=cachehit-bench
CACHEHIT_API_PORT=${BENCH_API_PORT:-18010}
CACHEHIT_WEB_PORT=${BENCH_WEB_PORT:-13010}
CACHEHIT_CONFIG_FILE=$TOP/deploy/empty.yaml
export COMPOSE_PROJECT_NAME CACHEHIT_API_PORT CACHEHIT_WEB_PORT CACHEHIT_CONFIG_FILE

say "building"
deploy/compose.sh --progress plain build >"$LOCAL/bench-build.log" 2>&1 || {
	tail -n 40 "$LOCAL/bench-build.log" >&2
	die "the build failed"
}
mvn -B -q -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$LOCAL/bench.classpath" \
	-Dmdep.includeScope=test >&2
mkdir -p target/bench
${CC:-cc} -O2 -static -o target/bench/spawn_timer src/bench/c/spawn_timer.c

# The engine stays up between the two, should it have been started for this.
CACHEHIT_KEEP_ENGINE=yes deploy/down.sh
trap 'deploy/down.sh' EXIT
trap 'exit 130' INT TERM

printf 'Measured on %s with %s cores, %s, Docker Engine %s.\n\n' "$(date -u +%Y-%m-%d)" "$(nproc)" \
	"$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(engine_version)"
"$JAVA_HOME/bin/java" -cp "target/classes:target/test-classes:$(cat "$LOCAL/bench.classpath")" dev.cachehit.bench.Bench \
	"$COMPOSE_PROJECT_NAME" "${DOCKER_HOST:-unix:///var/run/docker.sock}" target/bench/spawn_timer \
	"${BENCH_SECONDS:-8}" "${BENCH_MEMORY_RUNS:-10000}"
