/** What tests of several rooms share. */
@NullMarked
package dev.cachehit.testing;

import org.jspecify.annotations.NullMarked;
