/**
 * Reviews: what is due, what a grade does, the log that is never lost. {@link dev.cachehit.review.queue} decides what
 * comes next, {@link dev.cachehit.fsrs} when it comes back.
 */
@NullMarked
package dev.cachehit.review;

import org.jspecify.annotations.NullMarked;
