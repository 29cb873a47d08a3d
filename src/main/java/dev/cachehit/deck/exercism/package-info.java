/** Exercism's tracks: folders of exercises, each of which becomes a card. */
@NullMarked
package dev.cachehit.deck.exercism;

import org.jspecify.annotations.NullMarked;
