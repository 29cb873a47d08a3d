/**
 * Tests of the whole service on a real Docker Engine. They fail, and say what to do, where there is no engine, no image
 * or no runner.
 */
@NullMarked
package dev.cachehit.system;

import org.jspecify.annotations.NullMarked;
