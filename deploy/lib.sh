# Shared by the scripts below this folder: . "$(dirname "$0")/lib.sh"
# Each of them is run from anywhere and works at the top of the repository.
# shellcheck shell=sh

TOP=$(cd "$(dirname "$0")" && pwd)
while ! [ -f "$TOP/compose.yaml" ]; do TOP=$(dirname "$TOP"); done
cd "$TOP" || exit

# Files of this machine that are made, not written: git-ignored.
LOCAL=$TOP/.local
export LOCAL

# What people read goes to standard error, so that standard output stays free for results.
say() { printf '%s\n' "cachehit: $*" >&2; }
die() {
	say "$@"
	exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# Debian and those derived from it, where packages are ours to install.
is_debian_like() {
	have apt-get && [ -r /etc/os-release ] && (
		# shellcheck source=/dev/null
		. /etc/os-release
		case " ${ID:-} ${ID_LIKE:-} " in *" debian "* | *" ubuntu "*) true ;; *) false ;; esac
	)
}

# can_install: whether this script may install system packages by itself.
can_install() { is_root && is_debian_like && [ "${CACHEHIT_INSTALL:-yes}" = yes ]; }

# refresh_packages: reads the package lists anew, once a run.
refresh_packages() {
	[ -z "${APT_FRESH:-}" ] || return 0
	apt-get -qq update >&2 || say "some package lists could not be refreshed; trying all the same"
	APT_FRESH=yes
}

# install_packages NAME...: unattended, and quiet unless it fails.
install_packages() {
	refresh_packages
	say "installing $*"
	mkdir -p "$LOCAL"
	DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" \
		>"$LOCAL/install.log" 2>&1 || {
		tail -n 20 "$LOCAL/install.log" >&2
		return 1
	}
}

# at_least HAVE WANT: compares dotted versions.
at_least() {
	[ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]
}

# engine_version: prints the engine's version; fails when no engine answers in time.
engine_version() {
	have docker && bounded 20 docker version --format '{{.Server.Version}}' 2>/dev/null
}

# bounded SECONDS COMMAND...: ends a command that hangs, where the system can.
bounded() {
	if have timeout; then
		timeout "$@"
	else
		shift
		"$@"
	fi
}
