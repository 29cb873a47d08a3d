#!/bin/sh
# debian-image.sh NAME OFFICIAL RECIPE: makes a small Debian 13 image out of the distribution's packages, for
# machines that reach Debian's mirrors and no image hub. Debian or Ubuntu, as root.
set -eu
. "$(dirname "$0")/lib.sh"

name=$1 official=$2 recipe=$3
suite=trixie
mirror=${CACHEHIT_DEBIAN_MIRROR:-http://deb.debian.org/debian}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

can_install || die "no image hub answers and stand-ins can be made on Debian and Ubuntu as root only:" \
	"make the hub reachable for the engine, or load the image by hand ('docker load')"
have debootstrap || install_packages debootstrap
[ -r "$keyring" ] || install_packages debian-archive-keyring
script=/usr/share/debootstrap/scripts/$suite
[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid # the same, on a debootstrap older than the suite

root=$(mktemp -d /var/tmp/cachehit-debian.XXXXXX)
trap 'rm -rf "$root"' EXIT
trap 'exit 130' INT TERM

debootstrap --variant=minbase --keyring="$keyring" "$suite" "$root" "$mirror" "$script" >"$root.log" 2>&1 || {
	tail -n 20 "$root.log" >&2
	die "debootstrap failed (its end is above; mirror: $mirror)"
}
rm -f "$root.log"

# As small and quick as the official slim images: no manuals, no translations, no fsync for each file.
cat >"$root/etc/dpkg/dpkg.cfg.d/cachehit" <<'END'
force-unsafe-io
path-exclude /usr/share/doc/*
path-exclude /usr/share/man/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/info/*
END
cat >"$root/etc/apt/apt.conf.d/cachehit" <<'END'
Acquire::Languages "none";
APT::Install-Recommends "false";
END
rm -rf "$root"/usr/share/doc/* "$root"/usr/share/man/* "$root"/usr/share/locale/* "$root"/usr/share/info/* \
	"$root"/var/cache/apt/*.bin "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/var/log/*.log

tar -C "$root" -c --one-file-system . | docker import --change 'CMD ["bash"]' \
	--change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
	--change 'LABEL dev.cachehit=true' \
	--change "LABEL dev.cachehit.standin-for=$official" \
	--change "LABEL dev.cachehit.recipe=$recipe" - "$name" >/dev/null
