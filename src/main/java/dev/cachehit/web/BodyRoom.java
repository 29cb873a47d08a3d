package dev.cachehit.web;

import java.util.concurrent.Semaphore;

/** Room in memory for the bodies of all requests together. Thread-safe. */
final class BodyRoom {
    private static final int PIECE = 1 << 10;

    private final Semaphore pieces;
    private final int all;

    /** Of so many bytes. */
    BodyRoom(long bytes) {
        this.all = pieces(bytes);
        this.pieces = new Semaphore(all);
    }

    /** Takes room for so many bytes, or all there is for more than that; what was taken, 0 when there is too little. */
    int take(long bytes) {
        int wanted = Math.min(all, pieces(bytes));
        return pieces.tryAcquire(wanted) ? wanted : 0;
    }

    void giveBack(int taken) {
        pieces.release(taken);
    }

    private static int pieces(long bytes) {
        return Math.toIntExact(Math.max(1, (bytes + PIECE - 1) / PIECE));
    }
}
