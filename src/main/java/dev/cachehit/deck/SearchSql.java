package dev.cachehit.deck;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A search as a condition on the table of cards, but for where cards stand, which no table of this room tells.
 *
 * @param condition begins with AND; empty when all cards are wanted
 * @param values of its named parameters
 */
record SearchSql(String condition, Map<String, String> values) {
    static SearchSql of(SearchQuery query) {
        StringBuilder condition = new StringBuilder();
        Map<String, String> values = new LinkedHashMap<>();
        for (SearchQuery.Term term : query.terms()) {
            if (term.field() == SearchQuery.Field.IS) {
                continue;
            }
            String name = "t" + values.size();
            String key = CardFacts.key(term.value());
            condition.append(term.negated() ? " AND NOT (" : " AND (");
            switch (term.field()) {
                case DECK -> {
                    condition.append("deck_key = :" + name + " OR deck_key LIKE :" + name + "in ESCAPE '!'");
                    values.put(name, key);
                    values.put(name + "in", escape(key) + DeckName.SEPARATOR + "%");
                }
                case TAG, LANG -> {
                    condition.append("EXISTS (SELECT 1 FROM card_labels WHERE card_id = cards.id AND kind = '"
                            + CardFacts.key(term.field().name()) + "' AND label_key = :" + name + ")");
                    values.put(name, key);
                }
                case TEXT, IS -> {
                    condition.append("text_key LIKE :" + name + " ESCAPE '!'");
                    values.put(name, "%" + escape(key) + "%");
                }
            }
            condition.append(")");
        }
        return new SearchSql(condition.toString(), values);
    }

    /** What lies in that very deck besides. */
    SearchSql inDeck(String deck) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put("exactly", deck);
        return new SearchSql(condition + " AND deck = :exactly", more);
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
