#!/bin/sh
# smoke.sh API: runs the example program of every language that the API offers, and checks that it ends well.
set -eu
. "$(dirname "$0")/lib.sh"

api=$1
have curl || { can_install && install_packages curl; } || {
	say "no program was run as a test: curl is missing"
	exit 0
}
authorization="Authorization: Bearer ${CACHEHIT_SERVER_ACCESS_TOKEN:-none}"
status=$(curl -sS --max-time 10 -o /dev/null -w '%{http_code}' -H "$authorization" "$api/languages" || true)
if [ "$status" = 401 ]; then
	say "no program was run as a test: the access token is not in CACHEHIT_SERVER_ACCESS_TOKEN"
	exit 0
fi
languages=$(curl -fsS --max-time 10 -H "$authorization" "$api/languages") || die "$api/languages does not answer"

# An example is a JSON string already, so it goes into the request just as it came.
count=0
name=
pairs=$(printf '%s' "$languages" | grep -oE '"(name|example)" *: *"([^"\\]|\\.)*"')
while IFS= read -r pair; do
	value=${pair#*:}
	value=${value# }
	case $pair in
	'"name"'*)
		name=${value#\"}
		name=${name%\"}
		continue
		;;
	esac
	answer=$(printf '{"code": %s}' "$value" |
		curl -sS --max-time 60 -H 'Content-Type: application/json' -H "$authorization" --data-binary @- "$api/execute/$name") ||
		die "$name: $api/execute/$name does not answer"
	case $answer in
	*'"exit_code":0,'* | *'"exit_code":0}'*) ;;
	*) die "$name: its example program did not end well: $answer" ;;
	esac
	took=$(printf '%s' "$answer" | sed -n 's/.*"execution_time_ms":\([0-9.]*\).*/\1/p')
	say "$name runs (${took:-?} ms)"
	count=$((count + 1))
done <<END
$pairs
END
[ "$count" -gt 0 ] || die "the API offers no language: $languages"
