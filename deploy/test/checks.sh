# How the stack's tests say what they found; sourced after lib.sh.
# shellcheck shell=sh

ok() { printf 'ok    %s\n' "$*"; }

fail() {
	printf 'FAIL  %s\n' "$*" >&2
	exit 1
}

# expect NAME WANTED FOUND
expect() {
	[ "$2" = "$3" ] || fail "$1: expected '$2', found '$3'"
	ok "$1"
}

# contains NAME PART TEXT
contains() {
	case $3 in
	*"$2"*) ok "$1" ;;
	*) fail "$1: expected '$2' in '$3'" ;;
	esac
}

# eventually NAME SECONDS COMMAND...
eventually() {
	what=$1 tries=$(($2 * 5))
	shift 2
	until "$@" >/dev/null 2>&1; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || fail "$what: not within the time"
		sleep 0.2
	done
	ok "$what"
}

get() { curl -sS --max-time 30 "$@"; }
status_of() { get -o /dev/null -w '%{http_code}' "$@"; }
type_of() { get -o /dev/null -w '%{http_code} %{content_type}' "$@"; }
header() { # NAME URL: the header's value
	get -D - -o /dev/null "$2" | tr -d '\r' | sed -n "s/^$1: //Ip"
}
run() { # URL LANGUAGE JSON...: runs a program
	url=$1/execute/$2
	body=$3
	shift 3
	get -H 'Content-Type: application/json' "$@" -d "$body" "$url"
}

container() { docker compose ps -aq "$1"; }
inspect() { docker inspect -f "$2" "$(container "$1")"; }
language_containers() { docker ps -q --filter "label=dev.cachehit.instance=$COMPOSE_PROJECT_NAME"; }
no_language_containers() { [ -z "$(docker ps -aq --filter "label=dev.cachehit.instance=$COMPOSE_PROJECT_NAME")" ]; }
