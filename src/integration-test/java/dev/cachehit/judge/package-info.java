@NullMarked
package dev.cachehit.judge;

import org.jspecify.annotations.NullMarked;
