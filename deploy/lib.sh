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

# unpack_debian_13 PACKAGE PATH TARGET: puts one program out of a package of Debian 13, whose signature is checked, to
# TARGET. The package source exists for this one download only; the system's own are left alone.
unpack_debian_13() {
	keyring=/usr/share/keyrings/debian-archive-keyring.gpg
	[ -r "$keyring" ] || install_packages debian-archive-keyring
	work=$(mktemp -d)
	mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/unpacked" "$(dirname "$3")"
	echo "deb [signed-by=$keyring] ${CACHEHIT_DEBIAN_MIRROR:-http://deb.debian.org/debian} trixie main" \
		>"$work/sources.list"
	: >"$work/status"
	say "unpacking $1 of Debian 13 to $3"
	(
		cd "$work"
		once() {
			apt-get -qq -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- \
				-o Dir::State::Lists="$work/lists" -o Dir::State::Status="$work/status" \
				-o Dir::Cache="$work/cache" -o APT::Sandbox::User=root "$@" >&2
		}
		once update && once download "$1" && dpkg-deb -x "$1"_*.deb unpacked
	) && install -m 755 "$work/unpacked/$2" "$3"
	status=$?
	rm -rf "$work"
	return "$status"
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
