/** The application's entrance: the only place that wires rooms together. */
@NullMarked
package dev.cachehit;

import org.jspecify.annotations.NullMarked;
