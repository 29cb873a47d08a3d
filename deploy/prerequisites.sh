#!/bin/sh
# prerequisites.sh [TOOL...]: finds what building and testing outside the images needs, installs what is missing where
# that is possible (Debian and Ubuntu, as root), and writes where things are to .local/toolchain.env. Says everything
# that is missing, not only the first. The tools: java cc node chromium shellcheck git curl runsc; all when none is named.
set -eu
. "$(dirname "$0")/lib.sh"

JAVA=25
NODE=20.19
missing=

lacks() {
	say "missing: $*"
	missing=yes
}

available() { # PACKAGE: whether the system could install it
	refresh_packages
	[ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9].*\)/\1/p')" ]
}

# provide COMMAND PACKAGE HELP
provide() {
	have "$1" && return 0
	if can_install && available "$2"; then install_packages "$2"; fi
	have "$1" || lacks "$1: $3"
}

jdk_version() { # HOME: prints the major version of a JDK (not of a mere runtime)
	[ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
	on_path=$(command -v javac || true)
	[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
	mac=$([ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$JAVA+" 2>/dev/null || true)
	for home in "${JAVA_HOME:-}" "$on_path" "$mac" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
		version=$(jdk_version "$home") || continue
		if [ -n "$version" ] && [ "$version" -ge "$JAVA" ]; then
			echo "$home"
			return 0
		fi
	done
	return 1
}

check_java() {
	if ! jdk=$(find_jdk); then
		if can_install && available "openjdk-$JAVA-jdk-headless"; then install_packages "openjdk-$JAVA-jdk-headless"; fi
		jdk=$(find_jdk) || {
			lacks "a JDK $JAVA: install one (https://adoptium.net/temurin/releases/?version=$JAVA) and set JAVA_HOME"
			return 0
		}
	fi
	say "JDK $(jdk_version "$jdk"): $jdk"
	echo "JAVA_HOME='$jdk'" >>"$LOCAL/toolchain.env.new"
	provide mvn maven "install Apache Maven 3.8 or newer: https://maven.apache.org/download.cgi"
}

check_cc() {
	provide cc gcc "install a C compiler (gcc or clang) with its static C library"
	provide make make "install GNU make"
	# A smaller runner; without it, the C library of the system is used.
	have musl-gcc || ! can_install || ! available musl-tools || install_packages musl-tools libc6-dev
}

check_node() {
	provide node nodejs "install Node.js $NODE or newer: https://nodejs.org"
	provide npm npm "install npm, which comes with Node.js: https://nodejs.org"
	if have node; then
		version=$(node --version)
		at_least "${version#v}" "$NODE" || lacks "Node.js $NODE or newer (found $version): https://nodejs.org"
	fi
}

find_chromium() {
	for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
		[ -n "$browser" ] && command -v "$browser" && return 0
	done
	return 1
}

check_chromium() {
	if ! browser=$(find_chromium); then
		# Not Ubuntu's package, which is a shell around a snap.
		if can_install && available chromium; then install_packages chromium fonts-dejavu-core; fi
		browser=$(find_chromium) || {
			lacks "Chromium or Chrome: install it, or set CHROMIUM to its path"
			return 0
		}
	fi
	say "browser: $browser"
	echo "CHROMIUM='$browser'" >>"$LOCAL/toolchain.env.new"
}

check_shellcheck() { provide shellcheck shellcheck "install ShellCheck: https://www.shellcheck.net"; }
check_git() { provide git git "install git"; }
check_curl() { provide curl curl "install curl"; }

# gVisor. Not needed: where there is none, the tests under it say so and are left out.
check_runsc() {
	runsc=$(command -v runsc || echo "$LOCAL/bin/runsc")
	if ! [ -x "$runsc" ]; then
		{ can_install && unpack_debian_13 runsc usr/bin/runsc "$runsc"; } || {
			say "no gVisor: the tests under it will be left out (https://gvisor.dev/docs/user_guide/install/)"
			return 0
		}
	fi
	say "gVisor: $runsc, $("$runsc" --version | head -n 1)"
	echo "RUNSC='$runsc'" >>"$LOCAL/toolchain.env.new"
}

mkdir -p "$LOCAL"
: >"$LOCAL/toolchain.env.new"
[ $# -gt 0 ] || set -- java cc node chromium shellcheck git curl runsc
for tool in "$@"; do
	case $tool in
	java | cc | node | chromium | shellcheck | git | curl | runsc) "check_$tool" ;;
	*) die "prerequisites.sh knows no tool '$tool'" ;;
	esac
done
[ -z "$missing" ] || die "install what is missing (see above), then try again"
# What was found before and was not asked for now stays known.
if [ -f "$LOCAL/toolchain.env" ]; then
	while IFS='=' read -r name value; do
		grep -q "^$name=" "$LOCAL/toolchain.env.new" || echo "$name=$value" >>"$LOCAL/toolchain.env.new"
	done <"$LOCAL/toolchain.env"
fi
mv "$LOCAL/toolchain.env.new" "$LOCAL/toolchain.env"
