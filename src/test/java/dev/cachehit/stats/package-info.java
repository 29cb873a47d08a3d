@NullMarked
package dev.cachehit.stats;

import org.jspecify.annotations.NullMarked;
