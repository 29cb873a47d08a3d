package dev.cachehit;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Has the heap's old generation collected once it has grown by a quarter. The serial collector by itself lets it grow to the
 * largest heap before it looks there, and what it once took stays resident, most of it garbage. See
 * {@code docs/decisions/0015-memory-of-the-service.md}.
 */
final class OldGeneration {
    /** As the serial collector calls it. Other collectors look after theirs. */
    static final String POOL = "Tenured Gen";

    private static final long LEAST_GROWTH = 8 * 1024 * 1024;

    private final MemoryPoolMXBean pool;

    private OldGeneration(MemoryPoolMXBean pool) {
        this.pool = pool;
    }

    /** From now on, for as long as the program runs. */
    static void watch() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(POOL))
                .map(OldGeneration::new)
                .forEach(OldGeneration::begin);
    }

    private void begin() {
        NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        memory.addNotificationListener((_, _) -> collect(), OldGeneration::isGrown, null);
        letGrow();
    }

    private static boolean isGrown(Notification notification) {
        return notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED);
    }

    private void collect() {
        System.gc();
        letGrow();
    }

    private void letGrow() {
        long used = pool.getUsage().getUsed();
        pool.setUsageThreshold(Math.min(
                used + Math.max(LEAST_GROWTH, used / 4), pool.getUsage().getMax()));
    }
}
