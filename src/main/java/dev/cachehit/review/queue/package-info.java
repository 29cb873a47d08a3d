/**
 * Which card comes next: a study day's queue with its limits, order and counts, and how a backlog is spread. Pure
 * functions on records; nothing reads a clock or a database.
 */
@NullMarked
package dev.cachehit.review.queue;

import org.jspecify.annotations.NullMarked;
