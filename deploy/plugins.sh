#!/bin/sh
# Makes sure that `docker compose` (2.24 or newer) and `docker buildx` are there. On Debian and Ubuntu they come
# from the system's own packages; where those are too old, from Debian 13's, unpacked into Docker's plugin folder.
set -eu
. "$(dirname "$0")/lib.sh"

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
	if is_root; then folder=/usr/local/lib/docker/cli-plugins; else folder=$HOME/.docker/cli-plugins; fi
	unpack_debian_13 "$1" "usr/libexec/docker/cli-plugins/$2" "$folder/$2"
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
