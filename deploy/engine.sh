#!/bin/sh
# Makes sure that a Docker Engine answers: uses the one that runs, else starts the one that is installed,
# else (Debian or Ubuntu, as root) installs it. Says what is missing everywhere else.
set -eu
. "$(dirname "$0")/lib.sh"

RECORD=/run/cachehit-engine.pid # an engine that this script started, for engine-stop.sh
LOG=/var/log/cachehit-dockerd.log
HELP="https://docs.docker.com/engine/install/"

found() {
	at_least "$1" 20.10 || die "the Docker Engine is $1; 20.10 or newer is needed: $HELP"
	say "Docker Engine $1"
	exit 0
}

# A pid file of an engine that was killed hard may name a process that is now something else.
forget_stale_pid() { # FILE NAME
	[ -f "$1" ] || return 0
	pid=$(cat "$1")
	if [ -z "$pid" ] || [ "$(cat "/proc/$pid/comm" 2>/dev/null)" != "$2" ]; then rm -f "$1"; fi
}

start_by_hand() {
	forget_stale_pid /var/run/docker.pid dockerd
	forget_stale_pid /var/run/docker/containerd/containerd.pid containerd
	[ -f /var/run/docker.pid ] && return 0 # it is alive: perhaps still starting
	rm -f /var/run/docker.sock
	[ -f /var/run/docker/containerd/containerd.pid ] || rm -f /var/run/docker/containerd/*.sock*
	say "starting dockerd (its log: $LOG)"
	setsid dockerd >"$LOG" 2>&1 </dev/null &
}

wait_for_engine() { # SECONDS
	tries=$(($1 * 2))
	while [ "$tries" -gt 0 ]; do
		engine_version >/dev/null && return 0
		sleep 0.5
		tries=$((tries - 1))
	done
	return 1
}

version=$(engine_version) && found "$version"

case ${DOCKER_HOST:-} in
'' | unix:///var/run/docker.sock) ;;
*) die "no Docker Engine answers at DOCKER_HOST=$DOCKER_HOST: start it there, or unset DOCKER_HOST" ;;
esac
if have docker; then
	context=$(docker context show 2>/dev/null || echo default)
	[ "$context" = default ] ||
		die "no Docker Engine answers in the Docker context '$context': start it, or run 'docker context use default'"
fi
if [ -S /var/run/docker.sock ] && ! [ -w /var/run/docker.sock ]; then
	die "you may not use /var/run/docker.sock: run 'sudo usermod -aG docker $(id -un)', log in again, then try again"
fi
if [ "$(uname -s)" != Linux ]; then
	have docker && die "the Docker Engine is not running: start Docker Desktop (or your engine), then try again"
	die "Docker is missing: install Docker Desktop from https://docs.docker.com/get-started/get-docker/"
fi

if ! have dockerd || ! have docker; then
	can_install || die "Docker is missing: install the Engine and the Compose plugin as $HELP says" \
		"(on Debian and Ubuntu, this does it by itself as root)"
	refresh_packages
	case " $(apt-cache pkgnames docker-cli | tr '\n' ' ') " in
	*" docker-cli "*) install_packages docker.io docker-cli iptables ;; # Debian 13: the client is a package of its own
	*) install_packages docker.io iptables ;;
	esac || die "docker.io could not be installed (see above); install the Engine by hand: $HELP"
fi
is_root || die "the Docker Engine is not running and only root can start it: run 'sudo systemctl start docker'"

if [ -d /run/systemd/system ]; then
	systemctl start docker || die "'systemctl start docker' failed: 'journalctl -u docker' says why"
	wait_for_engine 60 || die "the engine was started and does not answer: 'journalctl -u docker' says why"
else
	start_by_hand
	if ! wait_for_engine 60; then
		[ -f "$LOG" ] && tail -n 20 "$LOG" >&2
		die "dockerd was started and does not answer; the end of its log is above"
	fi
	cp /var/run/docker.pid "$RECORD"
fi
found "$(engine_version)"
