@NullMarked
package dev.cachehit.db;

import org.jspecify.annotations.NullMarked;
