/** Read-only views of the reviews: what comes, what was remembered, when and how fast. */
@NullMarked
package dev.cachehit.stats;

import org.jspecify.annotations.NullMarked;
