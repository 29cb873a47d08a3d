@NullMarked
package dev.cachehit.review.queue;

import org.jspecify.annotations.NullMarked;
