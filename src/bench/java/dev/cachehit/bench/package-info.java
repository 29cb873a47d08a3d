/** Measures the running stack: {@code make bench}. Not part of the service. */
@NullMarked
package dev.cachehit.bench;

import org.jspecify.annotations.NullMarked;
