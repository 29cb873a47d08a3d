/**
 * Runs programs in long-lived containers: languages, waiting line, container life cycle, runs and their outcomes. The
 * façade is {@link dev.cachehit.sandbox.Sandbox}.
 */
@NullMarked
package dev.cachehit.sandbox;

import org.jspecify.annotations.NullMarked;
