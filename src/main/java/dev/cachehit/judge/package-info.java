/** Judges submissions: a section of a card and what a person made of it give a verdict. */
@NullMarked
package dev.cachehit.judge;

import org.jspecify.annotations.NullMarked;
