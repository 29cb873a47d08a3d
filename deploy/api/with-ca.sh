# with-ca.sh COMMAND...: runs a command whose Java trusts the certificates of the build secret `ca` too, when there is
# one. The trust store lives and ends with the build step.
set -eu
ca=/run/secrets/ca
if [ -s "$ca" ]; then
	store=$(mktemp)
	java "$(dirname "$0")/TrustStore.java" "$ca" "$store"
	export MAVEN_OPTS="${MAVEN_OPTS:-} -Djavax.net.ssl.trustStore=$store -Djavax.net.ssl.trustStorePassword=changeit"
fi
exec "$@"
