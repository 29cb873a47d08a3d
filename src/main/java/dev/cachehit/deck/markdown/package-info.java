/** Decks as Markdown files, as docs/deck-format.md describes them: read, and written so that reading gives the same. */
@NullMarked
package dev.cachehit.deck.markdown;

import org.jspecify.annotations.NullMarked;
