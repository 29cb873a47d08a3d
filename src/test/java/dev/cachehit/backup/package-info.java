@NullMarked
package dev.cachehit.backup;

import org.jspecify.annotations.NullMarked;
