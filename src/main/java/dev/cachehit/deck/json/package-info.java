/** Cards as JSON: for exports that hold everything, for the API, and for the store. */
@NullMarked
package dev.cachehit.deck.json;

import org.jspecify.annotations.NullMarked;
