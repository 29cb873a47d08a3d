/** Decks and cards: what is learnt, and how it comes in and goes out. */
@NullMarked
package dev.cachehit.deck;

import org.jspecify.annotations.NullMarked;
