#!/bin/sh
# Removes the stand-ins for official images that base-images.sh made.
set -eu
. "$(dirname "$0")/lib.sh"

for image in $(docker image ls --format '{{.Repository}}:{{.Tag}}' --filter label=dev.cachehit.standin-for); do
	case $image in
	cachehit-standin/*) docker rmi "$image" ;;
	esac
done
