@NullMarked
package dev.cachehit.review;

import org.jspecify.annotations.NullMarked;
