/** The HTTP contract as the tests hold it against real responses. */
@NullMarked
package dev.cachehit.openapi;

import org.jspecify.annotations.NullMarked;
