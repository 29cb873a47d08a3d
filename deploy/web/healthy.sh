# Whether the first page answers 200; for the container's health check. bash, because not every base has an HTTP client.
set -eu
exec 3<>/dev/tcp/127.0.0.1/3000
printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
