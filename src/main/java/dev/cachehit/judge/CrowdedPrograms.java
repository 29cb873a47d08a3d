package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Programs that share their container's memory. One that ends for want of it within its own limit may have been crowded
 * out by others, and is run once more while no other one of its language is judged. Its listener hears both. Thread-safe.
 */
final class CrowdedPrograms implements Programs {
    private final Programs programs;
    private final Map<String, ReadWriteLock> sharing = new ConcurrentHashMap<>();

    CrowdedPrograms(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<LanguageSettings> language(String name) {
        return programs.language(name);
    }

    @Override
    public Outcome run(String language, Run run, RunListener listener) {
        ReadWriteLock lock = sharing.computeIfAbsent(language, name -> new ReentrantReadWriteLock());
        Outcome outcome = run(lock.readLock(), language, run, listener);
        return wasCrowdedOut(outcome, language, run) ? run(lock.writeLock(), language, run, listener) : outcome;
    }

    private Outcome run(Lock lock, String language, Run run, RunListener listener) {
        lock.lock();
        try {
            return programs.run(language, run, listener);
        } finally {
            lock.unlock();
        }
    }

    private boolean wasCrowdedOut(Outcome outcome, String language, Run run) {
        return outcome instanceof Outcome.OutOfMemory ended && ended.report().peakMemory() < limit(language, run);
    }

    private long limit(String language, Run run) {
        return run.variant()
                .map(variant -> variant.limits())
                .or(() -> language(language).map(LanguageSettings::limits))
                .map(limits -> limits.memory())
                .orElse(0L);
    }
}
