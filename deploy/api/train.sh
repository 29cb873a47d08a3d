# Has the service work inside the image being built, in front of an engine that is none (training/), and lets the Java
# runtime write what it learned about classes and methods to the AOT cache.
set -eu
training=$1 # the folder of the training's own classes, which are no part of the image
cd /opt/cachehit

# The class path in a fixed order: a wildcard follows the order of the folder, which differs between file systems.
classpath=/opt/cachehit/cachehit.jar
for jar in /opt/cachehit/lib/*.jar; do classpath=$classpath:$jar; done
echo "-cp $classpath" >>java.options

export CACHEHIT_SERVER_PUBLISHED=127.0.0.1 CACHEHIT_CONFIG="$training/settings.yaml" DOCKER_HOST=unix:///tmp/engine.sock
if ! java -cp "$training" Training /tmp/engine.sock /opt/cachehit/runner 8000 \
	java @java.options -XX:AOTCacheOutput=/opt/cachehit/cachehit.aot dev.cachehit.Main >/tmp/train.log 2>&1 ||
	! [ -s cachehit.aot ]; then
	cat /tmp/train.log
	echo "the training failed (see above)" >&2
	exit 1
fi
rm -rf /tmp/* cachehit.aot.config train.sh
