/** Copies of everything that are kept beside the database, over HTTP. */
@NullMarked
package dev.cachehit.backup;

import org.jspecify.annotations.NullMarked;
