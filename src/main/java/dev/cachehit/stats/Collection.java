package dev.cachehit.stats;

import dev.cachehit.fsrs.DayBoundary;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.review.queue.QueueCard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What the cards themselves tell: how ripe they are and when they are due. */
final class Collection {
    /** From this interval on a card counts as mature. */
    private static final int MATURE_DAYS = 21;

    private Collection() {}

    /**
     * The cards of one deck, those of the decks in it not counted.
     *
     * @param fresh never reviewed
     * @param learning in their steps
     * @param young in review with an interval below 21 days
     * @param mature in review with a longer one
     * @param suspended those of all these that are suspended
     */
    record Maturity(int fresh, int learning, int young, int mature, int suspended) {
        static final Maturity NONE = new Maturity(0, 0, 0, 0, 0);

        private Maturity plus(QueueCard card) {
            Phase phase = card.state().phase();
            boolean isMature = card.state().intervalDays() >= MATURE_DAYS;
            return new Maturity(
                    fresh + (phase == Phase.NEW ? 1 : 0),
                    learning + (card.isLearning() ? 1 : 0),
                    young + (phase == Phase.REVIEW && !isMature ? 1 : 0),
                    mature + (phase == Phase.REVIEW && isMature ? 1 : 0),
                    suspended + (card.suspended() ? 1 : 0));
        }
    }

    static Map<String, Maturity> maturity(Iterable<QueueCard> cards, String deck) {
        Map<String, Maturity> decks = new TreeMap<>();
        for (QueueCard card : cards) {
            if (DeckPath.isIn(card.deck(), deck)) {
                decks.put(
                        card.deck(),
                        decks.getOrDefault(card.deck(), Maturity.NONE).plus(card));
            }
        }
        return decks;
    }

    /**
     * How many cards come due on each day.
     *
     * @param overdue due before today
     * @param days due on today and the days after it
     */
    record Forecast(int overdue, int[] days) {}

    static Forecast forecast(Iterable<QueueCard> cards, String deck, DayBoundary boundary, LocalDate today, int days) {
        long[] starts = new long[days + 1];
        for (int i = 0; i <= days; i++) {
            starts[i] = boundary.startOf(today.plusDays(i)).toEpochMilli();
        }
        int overdue = 0;
        int[] due = new int[days];
        for (QueueCard card : cards) {
            if (card.state().phase() == Phase.NEW || card.suspended() || !DeckPath.isIn(card.deck(), deck)) {
                continue;
            }
            int found = Arrays.binarySearch(starts, card.state().dueAt());
            int day = found >= 0 ? found : -found - 2;
            if (day < 0) {
                overdue++;
            } else if (day < days) {
                due[day]++;
            }
        }
        return new Forecast(overdue, due);
    }
}
