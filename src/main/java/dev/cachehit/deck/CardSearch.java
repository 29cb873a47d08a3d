package dev.cachehit.deck;

import dev.cachehit.deck.SearchQuery.Field;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds cards by what they say and by where they stand. Safe for use by many threads. */
public final class CardSearch {
    private final DeckStore decks;
    private final Standings standings;

    public CardSearch(DeckStore decks, Standings standings) {
        this.decks = decks;
        this.standings = standings;
    }

    /**
     * A page of what a search finds, in the order in which new cards come up.
     *
     * @param after position behind which the page begins; 0 for the first
     * @param limit at most {@link DeckStore#LARGEST_PAGE}
     */
    public CardPage page(SearchQuery query, long after, int limit) {
        return decks.search(query, standing(query), after, limit);
    }

    /** Ids of all that a search finds, in the same order. */
    public List<String> ids(SearchQuery query) {
        return decks.ids(query, standing(query));
    }

    /** Of what a search finds, all that lies in one deck and not in those in it. */
    List<Card> cards(String deck, SearchQuery query) {
        return decks.cards(deck, query, standing(query));
    }

    private Predicate<String> standing(SearchQuery query) {
        Predicate<String> all = id -> true;
        for (SearchQuery.Term term : query.terms()) {
            if (term.field() == Field.IS) {
                Predicate<String> one =
                        standings.are(Standing.valueOf(term.value().toUpperCase(Locale.ROOT)));
                all = all.and(term.negated() ? one.negate() : one);
            }
        }
        return all;
    }
}
