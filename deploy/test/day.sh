#!/bin/sh
# Goes through a whole day of reviews by plain curl calls, as somebody's own client would: nine new cards of the starter
# decks, three for each language, judged by running them, graded, repeated, undone and buried, until the day is done.
# Needs API, the starter decks, and that nothing was reviewed today.
set -eu
. "$(dirname "$0")/../lib.sh"
. deploy/test/checks.sh

JSON='Content-Type: application/json'
LANGUAGES='Python Ruby JavaScript'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

post() { get -H "$JSON" --data-binary "$2" "$API$1"; } # PATH BODY
value() {                                             # NAME JSON: the first value of that name, without quotes
	printf '%s' "$2" | grep -oE "\"$1\":(\"([^\"\\\\]|\\\\.)*\"|[^][{},]+)" | head -n 1 | sed 's/^[^:]*://; s/^"//; s/"$//'
}
uuid() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n' | sed 's/^\(.\{8\}\)\(.\{4\}\)\(.\{4\}\)\(.\{4\}\)\(.*\)$/\1-\2-\3-\4-\5/'; }
total() { value total "$(get "$API/api/review/counts" | sed 's/.*"all":{\([^}]*\)}.*/\1/')"; }

# The solution of a card's section, as a JSON string; empty where it has none, or differs from day to day.
solution() { # CARD SECTION
	awk -v heading="{#$1 " -v wanted="$2" '
		/^## / { here = index($0, heading); section = -1 }
		!here { next }
		/^### Parameters/ { varied = 1 }
		/^### (Write|Fix|Output|Cloze|Review|Basic)$/ { section++ }
		/^```$/ { inside = 0 }
		inside { gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); gsub(/\t/, "\\t"); text = text $0 "\\n" }
		section == wanted && /^```[a-z]+ solution$/ { inside = 1 }
		END { if (text != "" && !varied) print "\"" text "\"" }
	' src/main/resources/decks/*.md
}

submit() { # CARD SECTION SEED CODE: the verdict
	post "/api/cards/$1/submissions" "{\"section\": $2, \"seed\": $3, \"code\": $4}"
}
suggested() { # CARD EVIDENCE
	value rating "$(post /api/review/suggestion "{\"card_id\": \"$1\", \"evidence\": [$2]}")"
}
grade() { # ID CARD VERSION RATING EVIDENCE: the status, and the answer in $work/graded
	get -H "$JSON" -o "$work/graded" -w '%{http_code}' "$API/api/reviews" --data-binary \
		"{\"id\": \"$1\", \"card_id\": \"$2\", \"version\": $3, \"rating\": $4, \"duration_ms\": 20000, \"evidence\": [$5]}"
}

# A day of nine new cards.
version=$(header ETag "$API/api/settings")
limits=
for language in $LANGUAGES; do limits="$limits${limits:+, }\"$language\": {\"new_per_day\": 3}"; done
expect "the day's limits are set" 200 "$(status_of -X PUT -H "$JSON" -H "If-Match: $version" "$API/api/settings" \
	--data-binary "{\"new_per_day\": 9, \"decks\": {$limits}}")"
expect "nine cards are to be learnt" 9 "$(total)"

steps=0 standing=0
: >"$work/cards"
while :; do
	next=$(get "$API/api/review/next")
	expected=$(value total "$next")
	[ "$expected" = "$(total)" ] || fail "the counts of the next card and of the decks differ: $next"
	case $next in *'"question"'*) ;; *) break ;; esac
	[ "$expected" -gt 0 ] || fail "there is a card and the counts say that there is none: $next"
	steps=$((steps + 1))
	[ "$steps" -le 100 ] || fail "the day does not end"

	card=$(value card_id "$next")
	deck=$(value deck "$next")
	language=${deck%%::*}
	card_version=$(value version "$next")
	seed=$(value seed "$next")
	seen=$(grep -c "^$card\$" "$work/cards" || true)
	echo "$card" >>"$work/cards"
	[ "$card" != "${buried:-}" ] || fail "a buried card came up again: $card"

	# What can be run is run: first something wrong, once for each language, then the solution.
	section=0 evidence='' rating=3
	for kind in $(printf '%s' "$next" | grep -oE '"type":"[a-z]+"' | cut -d'"' -f4); do
		code=
		case $kind in write | fix) code=$(solution "$card" "$section") ;; esac
		one='{"verdict": "unjudged"}'
		if [ -n "$code" ]; then
			tries=1
			if ! [ -e "$work/failed-$language" ]; then
				verdict=$(submit "$card" "$section" "$seed" '""')
				[ "$(value evidence "$verdict")" = failed ] || fail "$card: an empty program is right: $verdict"
				expect "$language: a wrong answer fails, and suggests Again" 1 "$(suggested "$card" '{"verdict": "failed", "tries": 1}')"
				: >"$work/failed-$language"
				tries=2
			fi
			verdict=$(submit "$card" "$section" "$seed" "$code")
			[ "$(value verdict "$verdict")" = passed ] || fail "$card: its solution is not right: $verdict"
			one="{\"verdict\": \"passed\", \"tries\": $tries}"
			if ! [ -e "$work/passed-$language-$tries" ]; then
				expect "$language: the solution passes, and suggests $([ "$tries" -eq 1 ] && echo Good || echo Hard)" "$((4 - tries))" "$(suggested "$card" "$one")"
				: >"$work/passed-$language-$tries"
			fi
		fi
		evidence="$evidence${evidence:+, }$one"
		section=$((section + 1))
	done
	[ "$steps" -ne 1 ] || rating=1

	if [ "$steps" -eq 2 ]; then
		buried=$card
		before=$(total)
		expect "a card is buried" 200 "$(status_of -X POST "$API/api/cards/$card/bury")"
		expect "another new card takes its place" "$before" "$(total)"
		continue
	fi

	id=$(uuid)
	[ "$(grade "$id" "$card" "$card_version" "$rating" "$evidence")" = 201 ] || fail "$card is not graded: $(cat "$work/graded")"
	standing=$((standing + 1))
	if [ "$steps" -eq 3 ]; then
		after=$(total)
		expect "the same grade again is the same grade" '200 true' \
			"$(grade "$id" "$card" "$card_version" "$rating" "$evidence") $(value repeated "$(cat "$work/graded")")"
		expect "and changes no count" "$after" "$(total)"
		expect "another grade of the same sight is refused" 412 "$(grade "$(uuid)" "$card" "$card_version" 4 "$evidence")"
		expect "the grade is undone" 200 "$(status_of -X DELETE "$API/api/reviews/last?id=$id")"
		expect "undone twice is undone once" 200 "$(status_of -X DELETE "$API/api/reviews/last?id=$id")"
		expect "the counts are as before it" "$expected" "$(total)"
		expect "the card comes up again" "$card" "$(value card_id "$(get "$API/api/review/next")")"
		card_version=$(value version "$(get "$API/api/cards/$card/schedule")")
		expect "and is graded anew" 201 "$(grade "$(uuid)" "$card" "$card_version" "$rating" "$evidence")"
	fi
	[ "$seen" -gt 0 ] || echo "$language" >>"$work/learnt"
done

expect "the day is done" 0 "$(total)"
for language in $LANGUAGES; do
	expect "three cards of $language were learnt" 3 "$(grep -c "^$language\$" "$work/learnt")"
	[ -e "$work/passed-$language-1" ] || [ -e "$work/passed-$language-2" ] || fail "no program of $language was judged"
done

today=$(value day "$(get "$API/api/stats/forecast?days=1")")
expect "the heat map shows every grade that stands" "$standing" \
	"$(value reviews "$(get "$API/api/stats/heatmap?from=$today")")"
for statistic in forecast maturity retention heatmap answer-times hours; do
	expect "statistics: $statistic" '200 application/json' "$(type_of "$API/api/stats/$statistic")"
done
