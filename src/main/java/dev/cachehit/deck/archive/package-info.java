/** Files out of archives and folders, within limits, whoever made them. */
@NullMarked
package dev.cachehit.deck.archive;

import org.jspecify.annotations.NullMarked;
