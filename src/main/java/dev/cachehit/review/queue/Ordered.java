package dev.cachehit.review.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Elements in order, no two of which compare as equal. Immutable; one element more or less is a new value that shares all
 * but a few hundred elements with this one, so that a change costs microseconds among 100,000.
 */
final class Ordered<T> implements Iterable<T> {
    private static final int LONGEST_RUN = 512;

    private final Comparator<? super T> order;
    private final List<List<T>> runs;

    private Ordered(Comparator<? super T> order, List<List<T>> runs) {
        this.order = order;
        this.runs = runs;
    }

    static <T> Ordered<T> of(Collection<T> elements, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(elements);
        sorted.sort(order);
        List<List<T>> runs = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += LONGEST_RUN / 2) {
            runs.add(new ArrayList<>(sorted.subList(from, Math.min(sorted.size(), from + LONGEST_RUN / 2))));
        }
        return new Ordered<>(order, runs);
    }

    /** With the element, in the place of one that compares as equal. */
    Ordered<T> with(T element) {
        if (runs.isEmpty()) {
            return new Ordered<>(order, List.of(List.of(element)));
        }
        int at = runOf(element);
        List<T> run = new ArrayList<>(runs.get(at));
        int place = Collections.binarySearch(run, element, order);
        if (place >= 0) {
            run.set(place, element);
        } else {
            run.add(-place - 1, element);
        }
        int half = run.size() / 2;
        return run.size() <= LONGEST_RUN
                ? replaced(at, List.of(run))
                : replaced(
                        at,
                        List.of(new ArrayList<>(run.subList(0, half)), new ArrayList<>(run.subList(half, run.size()))));
    }

    /** Without the one that compares as equal; the same value when there is none. */
    Ordered<T> without(T element) {
        if (runs.isEmpty()) {
            return this;
        }
        int at = runOf(element);
        int place = Collections.binarySearch(runs.get(at), element, order);
        if (place < 0) {
            return this;
        }
        List<T> run = new ArrayList<>(runs.get(at));
        run.remove(place);
        return replaced(at, run.isEmpty() ? List.of() : List.of(run));
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<List<T>> rest = runs.iterator();
        return new Iterator<>() {
            private Iterator<T> run = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!run.hasNext() && rest.hasNext()) {
                    run = rest.next().iterator();
                }
                return run.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return run.next();
            }
        };
    }

    /** The last run that begins with the element or before it, or the first. */
    private int runOf(T element) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (order.compare(runs.get(middle).getFirst(), element) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Ordered<T> replaced(int at, List<List<T>> by) {
        List<List<T>> others = new ArrayList<>(runs.size() + 1);
        others.addAll(runs.subList(0, at));
        others.addAll(by);
        others.addAll(runs.subList(at + 1, runs.size()));
        return new Ordered<>(order, others);
    }
}
