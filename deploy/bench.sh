#!/bin/sh
# Measures, on a stack of its own, and prints tables. BENCH_PARTS: which ("runs breakdown overload isolation data app"):
#   runs  our service, exec through the Docker API and the bare interpreters side by side; then all of it with two CPUs.
#         BENCH_SECONDS: for each figure (8); BENCH_MEMORY_RUNS: runs of the memory test (10000)
#   breakdown  where the time of a run goes, station by station. BENCH_ROUNDS: of all stations (200)
#   overload  ten times the load that can be borne. BENCH_OVERLOAD_SECONDS: for how long (60)
#   isolation  runs in containers that they share, in fresh ones, and under gVisor. BENCH_SECONDS as above
#   data  a collection of 100,000 cards and 1,000,000 reviews, which is made first
#   app   the web app in Chromium: from key to paint, layout shift, size of the scripts
set -eu
. "$(dirname "$0")/lib.sh"

deploy/engine.sh
deploy/plugins.sh
deploy/base-images.sh
parts=${BENCH_PARTS:-runs breakdown overload isolation data app}
# shellcheck disable=SC2046 # a list of tools
deploy/prerequisites.sh $(for part in $parts; do case $part in app) echo node chromium ;; isolation) echo java cc runsc ;; *) echo java cc ;; esac done | sort -u)
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
case " $parts " in *" runs "* | *" breakdown "* | *" overload "* | *" isolation "* | *" data "*)
	mvn -B -q -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$LOCAL/bench.classpath" \
		-Dmdep.includeScope=test >&2
	mkdir -p target/bench
	for program in spawn_timer http_load; do
		${CC:-cc} -O2 -static -o "target/bench/$program" "src/bench/c/$program.c"
	done
	;;
esac
case " $parts " in *" app "*) deploy/web-modules.sh ;; esac

bench() { # CLASS ARGUMENT...
	class=dev.cachehit.$1
	shift
	"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
		-cp "target/classes:target/test-classes:$(cat "$LOCAL/bench.classpath")" "$class" "$@"
}

# An empty stack. Not by down.sh, which might stop the engine between the parts.
fresh() { deploy/compose.sh --progress quiet down --volumes; }

trap 'fresh; deploy/down.sh' EXIT
trap 'exit 130' INT TERM

printf 'Measured on %s with %s cores, %s, Docker Engine %s.\n' "$(date -u +%Y-%m-%d)" "$(nproc)" \
	"$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(engine_version)"
for part in $parts; do
	fresh
	echo
	case $part in
	runs)
		set -- "$COMPOSE_PROJECT_NAME" "${DOCKER_HOST:-unix:///var/run/docker.sock}" target/bench/http_load \
			target/bench/spawn_timer "${BENCH_SECONDS:-8}"
		bench bench.Bench "$@" "${BENCH_MEMORY_RUNS:-10000}"
		fresh
		echo
		CACHEHIT_SANDBOX_CONTAINER_CPUS=2 bench bench.TwoCores "$@"
		;;
	breakdown)
		make -s -C src/main/c/runner OUT="$TOP/target/runner"
		(. deploy/compose-env.sh && bench bench.Breakdown "$COMPOSE_PROJECT_NAME" "${BENCH_ROUNDS:-200}" target/bench/http_load)
		;;
	overload)
		# The engine's own address is that of the published port: clients tell theirs.
		CACHEHIT_SERVER_TRUSTED_PROXIES=172.16.0.0/12 bench bench.Overload 8 "${BENCH_OVERLOAD_SECONDS:-60}"
		;;
	isolation)
		make -s -C src/main/c/runner OUT="$TOP/target/runner"
		[ -n "${RUNSC:-}" ] || die "gVisor is not here: deploy/prerequisites.sh runsc gets it where that is possible"
		(
			set -a
			# shellcheck source=/dev/null
			if [ -f "$LOCAL/images.env" ]; then . "$LOCAL/images.env"; fi
			bench system.IsolationBench "$RUNSC" target/bench/http_load "${BENCH_SECONDS:-8}"
		)
		;;
	data)
		rm -rf target/bench/data
		say "making a collection"
		bench bench.data.FillCollection target/bench/data >&2
		bench bench.data.DataBench target/bench/data
		rm -rf target/bench/data
		;;
	app)
		deploy/compose.sh --progress quiet up --wait
		rm -f "$LOCAL/bench-app.md"
		(cd frontend && BASE_URL=http://localhost:$CACHEHIT_WEB_PORT BENCH_OUTPUT=$LOCAL/bench-app.md npm run --silent bench) >&2
		cat "$LOCAL/bench-app.md"
		;;
	*) die "there is no part '$part': runs breakdown overload isolation data app" ;;
	esac
done
