#!/bin/sh
# Makes sure that the base images are there, and writes which they are to .local/images.env.
# The official image is taken when the engine has it or can pull it. When no image hub answers, a stand-in is made
# from Debian's packages (Debian or Ubuntu, as root), under a name of its own: cachehit-standin/<official name>.
# Later runs reuse what is there.
set -eu
. "$(dirname "$0")/lib.sh"

MIRROR=${CACHEHIT_DEBIAN_MIRROR:-http://deb.debian.org/debian}
RECIPE=deploy/base-images/Dockerfile
BASE=debian:trixie-slim
PROBE_SECONDS=10

# Which setting is filled with which official image; the stage of the recipe that stands in for it.
IMAGES="
CACHEHIT_BASE_DEBIAN_IMAGE       debian:trixie-slim                 debian
CACHEHIT_BASE_MAVEN_IMAGE        maven:3-eclipse-temurin-25         maven
CACHEHIT_BASE_NODE_IMAGE         node:20-slim                       node
CACHEHIT_BASE_NGINX_IMAGE        nginx:stable                       nginx
CACHEHIT_LANGUAGES_PYTHON_IMAGE  python:3.13-slim                   python
CACHEHIT_LANGUAGES_RUBY_IMAGE    ruby:3.3-slim                      ruby
CACHEHIT_LANGUAGES_JAVASCRIPT_IMAGE node:20-slim                    node
"

work=$(mktemp -d /var/tmp/cachehit.XXXXXX)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# hub_answers: whether the engine gets as far as a pull's first line in time; asked once.
hub_answers() {
	if [ -z "${HUB:-}" ]; then
		HUB=no
		: >"$work/pull"
		docker pull "$BASE" >"$work/pull" 2>&1 &
		pull=$!
		tries=$((PROBE_SECONDS * 5))
		while [ "$tries" -gt 0 ]; do
			if grep -q 'Pulling from' "$work/pull"; then
				HUB=yes
				break
			fi
			kill -0 "$pull" 2>/dev/null || break
			sleep 0.2
			tries=$((tries - 1))
		done
		if [ "$HUB" = yes ]; then
			wait "$pull" || HUB=no
		else
			kill "$pull" 2>/dev/null || true
			say "no image hub answers: $(tail -n 1 "$work/pull")"
		fi
	fi
	[ "$HUB" = yes ]
}

pull() {
	hub_answers || return 1
	say "pulling $1"
	docker pull -q "$1" >/dev/null || {
		say "$1 cannot be pulled (see above)"
		return 1
	}
}

recipe_of() { # STAGE: changes when what the stand-in is made of does
	{
		echo "$1 $MIRROR"
		cat deploy/debian-image.sh
		[ "$1" = debian ] || sed -n "/ AS apt\$/,/^\$/p; / AS $1\$/,/^\$/p" "$RECIPE"
	} | cksum | cut -d' ' -f1
}

stand_in() { # OFFICIAL STAGE: prints the stand-in's name
	name=cachehit-standin/$1
	recipe=$(recipe_of "$2")
	if [ "$(docker image inspect -f '{{index .Config.Labels "dev.cachehit.recipe"}}' "$name" 2>/dev/null)" != "$recipe" ]; then
		say "making $name, which stands in for $1"
		if [ "$2" = debian ]; then
			sh deploy/debian-image.sh "$name" "$1" "$recipe" >&2
		else
			(stand_in "$BASE" debian >/dev/null) || exit 1
			docker buildx build --load --progress=plain --target "$2" --tag "$name" \
				--build-arg BASE="cachehit-standin/$BASE" \
				--build-arg http_proxy --build-arg https_proxy --build-arg no_proxy \
				--label dev.cachehit=true --label dev.cachehit.standin-for="$1" \
				--label dev.cachehit.recipe="$recipe" \
				- <"$RECIPE" >"$work/build" 2>&1 || {
				tail -n 30 "$work/build" >&2
				die "$name could not be made (see above)"
			}
		fi
	fi
	echo "$name"
}

choose() { # OFFICIAL STAGE: prints the image to use
	if has_image "$1" || pull "$1"; then
		echo "$1"
	else
		stand_in "$1" "$2"
	fi
}

mkdir -p "$LOCAL"
echo "# written by deploy/base-images.sh" >"$work/images.env"
# Asked here, once, so that the answer is known to the subshells below.
for official in $(echo "$IMAGES" | awk '{ print $2 }'); do
	if ! has_image "$official"; then
		hub_answers || true
		break
	fi
done
echo "$IMAGES" | while read -r setting official stage; do
	[ -n "$setting" ] || continue
	image=$(choose "$official" "$stage") || exit 1
	echo "$setting=$image" >>"$work/images.env"
done
mv "$work/images.env" "$LOCAL/images.env"
say "base images: $(grep -c =cachehit-standin/ "$LOCAL/images.env" || true) of $(grep -c = "$LOCAL/images.env") are stand-ins"
