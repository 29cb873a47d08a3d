/** A folder whose decks are imported by themselves. */
@NullMarked
package dev.cachehit.deck.watch;

import org.jspecify.annotations.NullMarked;
