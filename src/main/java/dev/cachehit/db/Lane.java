package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Platform threads that work with connections in the callers' stead, first come, first served. SQLite waits and computes
 * inside native code; a virtual thread that did that itself would keep its carrier from all the others. Safe for use by
 * many threads.
 */
final class Lane implements AutoCloseable {
    private static final long CLOSE_SECONDS = 60;

    private final Path file;
    private final ExecutorService workers;
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();

    Lane(String name, Path file, int width, Supplier<Handle> connection) {
        this.file = file;
        this.workers = Executors.newFixedThreadPool(width, task -> new Worker(task, name));
        try {
            for (int i = 0; i < width; i++) {
                idle.push(connection.get());
            }
        } catch (RuntimeException fault) {
            close();
            throw fault;
        }
    }

    /**
     * Does the work on a thread of the lane and returns what it returned, or throws what it threw; a fault of the
     * database is thrown as {@link DatabaseException}. An interrupt does not end the wait, since whether the work was
     * done must be known; it is kept for afterwards.
     */
    <T extends @Nullable Object> T run(Function<? super Handle, ? extends T> work) {
        if (Thread.currentThread() instanceof Worker) {
            throw new IllegalStateException(
                    "inside a read or write already: hand its Handle on instead of asking the database again");
        }
        try {
            return await(workers.submit(() -> onIdle(work)));
        } catch (RejectedExecutionException closed) {
            throw new DatabaseException(Reason.CLOSED, file + " was closed", closed);
        }
    }

    private <T extends @Nullable Object> T onIdle(Function<? super Handle, ? extends T> work) {
        Handle handle = idle.pop();
        try {
            return work.apply(handle);
        } catch (JdbiException fault) {
            throw DatabaseException.of(file, fault);
        } finally {
            idle.push(handle);
        }
    }

    private static <T extends @Nullable Object> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException wrapped) {
        return switch (wrapped.getCause()) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(wrapped);
        };
    }

    /** Takes no more work, finishes what it took, closes the connections. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
            handle.close();
        }
    }

    private static final class Worker extends Thread {
        Worker(Runnable task, String name) {
            super(task, name);
            setDaemon(true);
        }
    }
}
