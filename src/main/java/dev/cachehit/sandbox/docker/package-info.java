/** The container engine over docker-java: the only room that imports it. */
@NullMarked
package dev.cachehit.sandbox.docker;

import org.jspecify.annotations.NullMarked;
