package dev.cachehit.stats;

import dev.cachehit.stats.StatsStore.Retention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up days into months. */
final class Months {
    private Months() {}

    private record Key(LocalDate month, boolean mature) {}

    /** From rows whose {@code predicted} is a sum to rows whose it is a mean. */
    static List<Retention> of(List<Retention> days) {
        Map<Key, Retention> months = new LinkedHashMap<>();
        for (Retention day : days) {
            months.merge(new Key(day.month(), day.mature()), day, Months::sum);
        }
        List<Retention> means = new ArrayList<>();
        for (Retention month : months.values()) {
            if (month.reviews() > 0) {
                means.add(new Retention(
                        month.month(),
                        month.mature(),
                        month.reviews(),
                        month.remembered(),
                        month.predicted() / month.reviews()));
            }
        }
        return List.copyOf(means);
    }

    private static Retention sum(Retention a, Retention b) {
        return new Retention(
                a.month(),
                a.mature(),
                a.reviews() + b.reviews(),
                a.remembered() + b.remembered(),
                a.predicted() + b.predicted());
    }
}
