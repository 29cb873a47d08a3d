package dev.cachehit.deck;

import java.util.List;
import java.util.Map;

/**
 * Values that vary from one showing of a card to the next, so that the answer is not learnt by heart. In the card's
 * texts {@code ${name}} stands for the value.
 *
 * @param rows the combinations to choose from; each has the same names
 */
public record Parameters(List<Map<String, String>> rows) {}
