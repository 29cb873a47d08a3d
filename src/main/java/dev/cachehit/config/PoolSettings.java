package dev.cachehit.config;

import java.util.OptionalInt;

/**
 * How the runs of one language are spread over containers.
 *
 * @param containers at most so many at the same time, 1 or more
 * @param runsPerContainer a container is replaced after so many runs, 1 or more; never when absent
 */
public record PoolSettings(int containers, OptionalInt runsPerContainer) {

    /** One container for all runs. */
    public static final PoolSettings SHARED = new PoolSettings(1, OptionalInt.empty());

    /** Refuses what is no number of containers or runs. */
    public PoolSettings {
        if (containers < 1 || runsPerContainer.orElse(1) < 1) {
            throw new IllegalArgumentException("expected at least one container and one run, found " + containers
                    + " and " + runsPerContainer.orElse(1));
        }
    }

    /** Runs at the same time in one container, when the service allows so many. */
    public int runsAtOnce(int allowed) {
        return Math.min(allowed, runsPerContainer.orElse(allowed));
    }
}
