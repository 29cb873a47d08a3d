#!/bin/sh
# Makes sure that `docker compose` (2.24 or newer) and `docker buildx` are there. On Debian and Ubuntu they come
# from the system's own packages; where those are too old, from Debian 13's, unpacked into Docker's plugin folder
# through a package source that exists for this one download only.
set -eu
. "$(dirname "$0")/lib.sh"

SUITE=trixie
MIRROR=${CACHEHIT_DEBIAN_MIRROR:-http://deb.debian.org/debian}
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
HELP="https://docs.docker.com/compose/install/linux/"

compose_ok() {
	version=$(docker compose version --short 2>/dev/null) && at_least "${version#v}" 2.24
}
buildx_ok() { docker buildx version >/dev/null 2>&1; }

# The version that the system would install, without epoch and revision; empty when it has none.
candidate() {
	apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9]*:\)\{0,1\}\([0-9][0-9.]*\).*/\2/p'
}

from_system() { # PACKAGE MINIMUM
	refresh_packages
	version=$(candidate "$1")
	[ -n "$version" ] && at_least "$version" "$2" && install_packages "$1"
}

from_debian_13() { # PACKAGE PLUGIN
	[ -r "$KEYRING" ] || install_packages debian-archive-keyring
	if is_root; then folder=/usr/local/lib/docker/cli-plugins; else folder=$HOME/.docker/cli-plugins; fi
	work=$(mktemp -d)
	mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/unpacked" "$folder"
	echo "deb [signed-by=$KEYRING] $MIRROR $SUITE main" >"$work/sources.list"
	: >"$work/status"
	say "unpacking $1 of Debian 13 into $folder"
	(
		cd "$work"
		once() {
			apt-get -qq -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- \
				-o Dir::State::Lists="$work/lists" -o Dir::State::Status="$work/status" \
				-o Dir::Cache="$work/cache" -o APT::Sandbox::User=root "$@" >&2
		}
		once update && once download "$1" && dpkg-deb -x "$1"_*.deb unpacked
	) && install -m 755 "$work/unpacked/usr/libexec/docker/cli-plugins/$2" "$folder/$2"
	status=$?
	rm -rf "$work"
	return "$status"
}

if ! compose_ok; then
	can_install || die "Docker's Compose plugin (2.24 or newer) is missing: install it as $HELP says"
	from_system docker-compose-v2 2.24 || from_system docker-compose 2.24 ||
		from_debian_13 docker-compose docker-compose || die "could not install the Compose plugin: see $HELP"
	compose_ok || die "the Compose plugin was installed and 'docker compose version' still fails: see $HELP"
fi
if ! buildx_ok; then
	can_install || die "Docker's Buildx plugin is missing: install it as https://docs.docker.com/build/install-buildx/ says"
	from_system docker-buildx 0.10 || from_debian_13 docker-buildx docker-buildx ||
		die "could not install the Buildx plugin: see https://docs.docker.com/build/install-buildx/"
	buildx_ok || die "the Buildx plugin was installed and 'docker buildx version' still fails"
fi
say "Docker Compose $(docker compose version --short)"
