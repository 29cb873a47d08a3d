/** Measures reviewing on a large collection. */
@NullMarked
package dev.cachehit.bench.data;

import org.jspecify.annotations.NullMarked;
