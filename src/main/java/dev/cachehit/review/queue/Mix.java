package dev.cachehit.review.queue;

import dev.cachehit.fsrs.CardKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order in which similar cards are spread as evenly as they can be: telling apart what a problem calls for is part
 * of what is to be learnt, and a block of one topic gives that away.
 *
 * <p>The j-th of a topic's n cards stands at (j + offset) / n of the way, with an offset that the topic and the day
 * give. The same cards on the same day are always in the same order.
 */
final class Mix {
    private Mix() {}

    private record Placed(QueueCard card, double place, long tie) {}

    static List<QueueCard> of(List<QueueCard> cards, long seed) {
        Map<String, List<Placed>> topics = new LinkedHashMap<>();
        for (QueueCard card : cards) {
            topics.computeIfAbsent(card.topic(), topic -> new ArrayList<>())
                    .add(new Placed(card, 0, shuffled(CardKey.of(card.id()), seed)));
        }
        List<Placed> placed = new ArrayList<>(cards.size());
        topics.forEach((topic, members) -> {
            members.sort(Comparator.comparingLong(Placed::tie).thenComparing(p -> p.card.id()));
            double offset = (shuffled(CardKey.of(topic), seed) >>> 11) * 0x1p-53;
            for (int j = 0; j < members.size(); j++) {
                Placed member = members.get(j);
                placed.add(new Placed(member.card, (j + offset) / members.size(), member.tie));
            }
        });
        placed.sort(Comparator.comparingDouble(Placed::place)
                .thenComparingLong(Placed::tie)
                .thenComparing(p -> p.card.id()));
        return placed.stream().map(Placed::card).toList();
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). */
    static long shuffled(long key, long seed) {
        long z = key + 0x9e3779b97f4a7c15L * (seed + 1);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
