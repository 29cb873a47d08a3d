# Whether GET /health answers 200; for the container's health check. bash, because the image has no HTTP client.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${CACHEHIT_SERVER_PORT:-8000}"
printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
