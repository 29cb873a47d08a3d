#!/bin/sh
# Checks copying the data out of a running stack and putting it back, and the service's own daily copy.
# Needs API and COMPOSE_PROJECT_NAME, and starter decks of which a card is still to be learnt.
set -eu
. "$(dirname "$0")/../lib.sh"
. deploy/compose-env.sh
. deploy/test/checks.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

changes() { # how often the settings were changed
	header ETag "$API/api/settings" | tr -dc '0-9'
}
change() {
	status_of -X PUT -H 'Content-Type: application/json' -H "If-Match: \"$(changes)\"" --data-binary '{}' "$API/api/settings"
}
restore() { CONFIRM=yes deploy/restore.sh "$1" >"$work/said" 2>&1; }

deploy/backup.sh "$work/copies" 2>"$work/said" || fail "a copy of a running stack: $(cat "$work/said")"
copy=$(ls "$work"/copies/*.db)
contains "a copy has the stack's name and the day in its own" "/$COMPOSE_PROJECT_NAME-$(date +%Y-%m-)" "$copy"
expect "and nobody else may read it" "$copy" "$(find "$copy" -perm 600)"
before=$(changes)
expect "then something changes" 200 "$(change)"

started=$(inspect api '{{.State.StartedAt}}')
if deploy/restore.sh "$copy" </dev/null >"$work/said" 2>&1; then fail "restored without asking"; fi
contains "a restore asks first" "CONFIRM=yes" "$(cat "$work/said")"
head -c 50000 "$copy" >"$work/half.db"
if restore "$work/half.db"; then fail "restored half a copy"; fi
contains "half a copy is refused" "nothing was changed" "$(cat "$work/said")"
echo "not a database" >"$work/text.db"
if restore "$work/text.db"; then fail "restored a text"; fi
contains "what is no copy is refused" "nothing was changed" "$(cat "$work/said")"
if restore "$work/none.db"; then fail "restored nothing"; fi
contains "a file that is not there is named" "there is no file" "$(cat "$work/said")"
expect "all that has not disturbed the service" "$started" "$(inspect api '{{.State.StartedAt}}')"

restore "$copy" || fail "a copy is restored: $(cat "$work/said")"
expect "the data is that of the copy" "$before" "$(changes)"
replaced=$(sed -n 's/.*kept as \(replaced-[0-9-]*\.db\).*/\1/p' "$work/said")
if deploy/restore.sh >"$work/said" 2>&1; then fail "restored without a copy"; fi
contains "what was replaced is listed" "$replaced " "$(cat "$work/said")"
restore "$replaced" || fail "what was replaced is restored: $(cat "$work/said")"
expect "and has the change" "$((before + 1))" "$(changes)"

docker compose stop api >/dev/null 2>&1
deploy/backup.sh "$work/copies" 2>"$work/said" || fail "a copy of a stopped stack: $(cat "$work/said")"
expect "a stopped stack can be copied too" 2 "$(find "$work/copies" -name '*.db' | wc -l | tr -d ' ')"
restore "$copy" || fail "a copy is restored into a stopped stack: $(cat "$work/said")"
expect "and stays stopped" '' "$(docker compose ps -q --status running api)"
docker compose start api >/dev/null 2>&1
healthy() { [ "$(status_of "$API/health")" = 200 ]; }
eventually "it starts with what was restored" 30 healthy
expect "which is the copy" "$before" "$(changes)"

daily() { docker compose exec -T api ls /data/backups | grep -q "^daily-.*\.db\$"; }
eventually "the service copies its data once a day" 90 daily
