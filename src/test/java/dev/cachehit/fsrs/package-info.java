@NullMarked
package dev.cachehit.fsrs;

import org.jspecify.annotations.NullMarked;
