/**
 * Requests that no client would send, made from the OpenAPI document. {@code make test} sends a few hundred, {@code make
 * fuzz} as many as there is time for.
 */
@NullMarked
package dev.cachehit.fuzz;

import org.jspecify.annotations.NullMarked;
