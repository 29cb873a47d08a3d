# Sets up what `docker compose` is called with; sourced after lib.sh by the scripts that call it.
# shellcheck shell=sh

# From .env, unless the shell has it already: compose reads that file itself, these scripts need a few of its values.
from_dotenv() { # NAME
	[ -f .env ] || return 0
	eval "[ -z \"\${$1+set}\" ]" || return 0
	value=$(sed -n "s/^[[:space:]]*\(export \)\{0,1\}$1=//p" .env | tail -n 1 | sed "s/^[\"']\(.*\)[\"']\$/\1/")
	[ -z "$value" ] || eval "$1=\$value; export $1"
}
for name in COMPOSE_PROJECT_NAME CACHEHIT_CONFIG_FILE CACHEHIT_CA_BUNDLE CACHEHIT_DOCKER_SOCKET CACHEHIT_SERVER_ACCESS_TOKEN; do
	from_dotenv "$name"
done

: "${COMPOSE_PROJECT_NAME:=cachehit}"
export COMPOSE_PROJECT_NAME

# The user's settings, when there are any.
if [ -z "${CACHEHIT_CONFIG_FILE:-}" ] && [ -f cachehit.yaml ]; then
	CACHEHIT_CONFIG_FILE=./cachehit.yaml
	export CACHEHIT_CONFIG_FILE
fi

# Rootless Docker has its socket elsewhere.
if [ -z "${CACHEHIT_DOCKER_SOCKET:-}" ]; then
	host=${DOCKER_HOST:-$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || true)}
	case $host in
	unix:///run/user/*)
		CACHEHIT_DOCKER_SOCKET=${host#unix://}
		export CACHEHIT_DOCKER_SOCKET
		;;
	esac
fi

# The certificates that this machine trusts.
if [ -z "${CACHEHIT_CA_BUNDLE:-}" ]; then
	for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do
		if [ -s "$bundle" ]; then
			CACHEHIT_CA_BUNDLE=$bundle
			export CACHEHIT_CA_BUNDLE
			break
		fi
	done
fi

# Takes over a setting, unless the shell has it already.
default_to() { # NAME VALUE
	eval "[ -n \"\${$1:-}\" ] || { $1=\$2; export $1; }"
}

# The languages of YAML files with their images, one a line; the later file wins.
language_images() { # FILE...
	awk '
		FNR == 1 { top = "" }
		/^[^[:space:]#]/ { top = $1; name = "" }
		top == "languages:" && /^  [^[:space:]#]/ { name = $1; sub(/:$/, "", name) }
		top == "languages:" && name != "" && $1 == "image:" { gsub(/["'\'']/, "", $2); image[name] = $2 }
		END { for (name in image) print name, image[name] }
	' "$@"
}

# The base images: all of them for the build; a stand-in for a language only where the settings name the image that
# it stands in for, so that another choice of the user is never covered.
if [ -f "$LOCAL/images.env" ]; then
	while IFS='=' read -r name image; do
		case $name in CACHEHIT_BASE_*_IMAGE) default_to "$name" "$image" ;; esac
	done <"$LOCAL/images.env"
	while read -r language wanted; do
		if cut -d= -f2 "$LOCAL/images.env" | grep -qxF "cachehit-standin/$wanted"; then
			default_to "CACHEHIT_LANGUAGES_$(echo "$language" | tr '[:lower:]-' '[:upper:]_')_IMAGE" "cachehit-standin/$wanted"
		fi
	done <<END
$(language_images src/main/resources/application.yaml "${CACHEHIT_CONFIG_FILE:-/dev/null}")
END
fi

# The names of the settings in this shell, for the API's container; compose takes the values from the environment.
mkdir -p "$LOCAL"
env | sed -n 's/^\(CACHEHIT_[A-Z0-9_]*\)=.*/\1/p' |
	grep -Ev '^CACHEHIT_(BASE_.*|API_PORT|WEB_PORT|PUBLISH|CONFIG|CONFIG_FILE|CA_BUNDLE|DOCKER_SOCKET|DEBIAN_MIRROR|INSTALL|KEEP_ENGINE)$' \
		>"$LOCAL/environment" || true
