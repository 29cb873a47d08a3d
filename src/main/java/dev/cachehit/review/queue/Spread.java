package dev.cachehit.review.queue;

import java.util.ArrayList;
import java.util.List;

/** Spreads cards over study days: a backlog over the days to come, or what a holiday leaves undone over those after. */
public final class Spread {
    private Spread() {}

    /**
     * Gives each card a day. Days that have little to do get more, so that all days together become as even as they
     * can; earlier cards of the list get earlier days.
     *
     * @param cards how many there are to spread
     * @param load how many cards are due on each of the days already; at least one day
     * @return for each card the index of its day, never falling
     */
    public static List<Integer> over(int cards, List<Integer> load) {
        if (load.isEmpty()) {
            throw new IllegalArgumentException("load is empty: name at least one day");
        }
        int[] room = room(cards, load);
        List<Integer> days = new ArrayList<>(cards);
        for (int day = 0; day < room.length; day++) {
            for (int i = 0; i < room[day]; i++) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** How many cards each day gets: filled up to one level, and what is left over one a day from the first. */
    private static int[] room(int cards, List<Integer> load) {
        int low = 0;
        int high = load.stream().mapToInt(Integer::intValue).max().orElse(0) + cards;
        while (low < high) {
            int level = (low + high + 1) >>> 1;
            if (filled(load, level) <= cards) {
                low = level;
            } else {
                high = level - 1;
            }
        }
        int[] room = new int[load.size()];
        int left = cards;
        for (int day = 0; day < room.length; day++) {
            room[day] = Math.max(0, low - load.get(day));
            left -= room[day];
        }
        for (int day = 0; day < room.length && left > 0; day++) {
            if (load.get(day) <= low) {
                room[day]++;
                left--;
            }
        }
        return room;
    }

    private static long filled(List<Integer> load, int level) {
        return load.stream().mapToLong(one -> Math.max(0, level - one)).sum();
    }
}
