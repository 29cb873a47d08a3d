package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.sandbox.WaitingLine.Admission;
import dev.cachehit.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void thereAreSoManyPlacesAndSoManyMayWait() {
        WaitingLine line = new WaitingLine(2, 1);
        assertEquals(Admission.ENTERED, line.enter("a", LONG, WaitingLineTest::stays));
        assertEquals(Admission.ENTERED, line.enter("a", LONG, WaitingLineTest::stays));
        CompletableFuture<Admission> third = entering(line, WaitingLineTest::stays);
        awaitLength(line, 1);
        assertEquals(Admission.REFUSED, line.enter("a", LONG, WaitingLineTest::stays));

        line.leave();

        assertEquals(Admission.ENTERED, third.join());
        assertEquals(0, line.length());
    }

    @Test
    void itIsUnusedWhileEveryPlaceIsFree() {
        WaitingLine line = new WaitingLine(2, 0);
        assertTrue(line.isUnused());
        assertEquals(Admission.ENTERED, line.enter("a", LONG, WaitingLineTest::stays));
        assertFalse(line.isUnused());
        line.leave();
        assertTrue(line.isUnused());
    }

    @Test
    void aPlaceThatNobodyWaitsForStaysFree() {
        WaitingLine line = new WaitingLine(1, 0);
        assertEquals(Admission.ENTERED, line.enter("a", LONG, WaitingLineTest::stays));
        line.leave();
        assertEquals(Admission.ENTERED, line.enter("a", LONG, WaitingLineTest::stays));
        assertEquals(Admission.REFUSED, line.enter("a", LONG, WaitingLineTest::stays));
    }

    @Test
    void firstComeFirstServed() {
        WaitingLine line = new WaitingLine(1, 10);
        line.enter("a", LONG, WaitingLineTest::stays);
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            int number = n;
            all.add(entering(line, WaitingLineTest::stays).thenAccept(admission -> {
                served.add(number);
                line.leave();
            }));
            awaitLength(line, n + 1);
        }

        line.leave();

        all.forEach(CompletableFuture::join);
        assertEquals(List.of(0, 1, 2, 3, 4), served);
    }

    @Test
    void whoWaitsTooLongIsRefused() {
        WaitingLine line = new WaitingLine(1, 1);
        line.enter("a", LONG, WaitingLineTest::stays);
        assertEquals(Admission.REFUSED, line.enter("a", Duration.ofMillis(1), WaitingLineTest::stays));
        assertEquals(0, line.length());
    }

    @Test
    void whoGoesAwayLeavesTheLine() {
        WaitingLine line = new WaitingLine(1, 1);
        line.enter("a", LONG, WaitingLineTest::stays);
        assertEquals(Admission.GONE, line.enter("a", LONG, () -> true));
        assertEquals(0, line.length());
    }

    @Test
    void noPlaceIsLostOrMadeUpUnderLoad() {
        WaitingLine line = new WaitingLine(3, 1000);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Admission>> all = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
            all.add(entering(line, WaitingLineTest::stays).thenApply(admission -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                LockSupport.parkNanos(1_000);
                inside.decrementAndGet();
                line.leave();
                return admission;
            }));
        }
        all.forEach(entered -> assertEquals(Admission.ENTERED, entered.join()));
        assertEquals(0, inside.get());
        assertEquals(true, most.get() <= 3, () -> most + " at once");
        for (int n = 0; n < 3; n++) {
            assertEquals(Admission.ENTERED, line.enter("a", LONG, WaitingLineTest::stays));
        }
    }

    @Test
    void addressesTakeTurns() {
        WaitingLine line = new WaitingLine(1, 10);
        line.enter("a", LONG, WaitingLineTest::stays);
        List<String> served = new CopyOnWriteArrayList<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (String address : List.of("greedy", "greedy", "greedy", "modest", "late")) {
            all.add(entering(line, address, WaitingLineTest::stays).thenAccept(admission -> {
                served.add(address);
                line.leave();
            }));
            awaitLength(line, all.size());
        }

        line.leave();

        all.forEach(CompletableFuture::join);
        assertEquals(List.of("greedy", "modest", "late", "greedy", "greedy"), served);
    }

    @Test
    void whoFindsTheLineFullOfAnotherTakesTheNewestPlaceOfThatOne() {
        WaitingLine line = new WaitingLine(1, 2);
        line.enter("greedy", LONG, WaitingLineTest::stays);
        CompletableFuture<Admission> first = entering(line, "greedy", WaitingLineTest::stays);
        awaitLength(line, 1);
        CompletableFuture<Admission> second = entering(line, "greedy", WaitingLineTest::stays);
        awaitLength(line, 2);

        CompletableFuture<Admission> modest = entering(line, "modest", WaitingLineTest::stays);

        assertEquals(Admission.REFUSED, second.join());
        assertEquals(Admission.REFUSED, line.enter("greedy", LONG, WaitingLineTest::stays));
        assertEquals(Admission.REFUSED, line.enter("third", LONG, WaitingLineTest::stays), "all have one each");
        line.leave();
        assertEquals(Admission.ENTERED, first.join());
        line.leave();
        assertEquals(Admission.ENTERED, modest.join());
    }

    @Test
    void aBurstMayFillTheLineAndOneThatStandsIsHalfAsLongAsThereArePlaces() {
        AtomicLong now = new AtomicLong();
        WaitingLine line = new WaitingLine(2, 10, now::get);
        line.enter("a", LONG, WaitingLineTest::stays);
        line.enter("a", LONG, WaitingLineTest::stays);
        List<CompletableFuture<Admission>> burst = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            burst.add(entering(line, WaitingLineTest::stays));
            awaitLength(line, n + 1);
        }

        now.addAndGet(WaitingLine.BURST.toNanos() + 1);

        assertEquals(Admission.REFUSED, line.enter("a", LONG, WaitingLineTest::stays));
        CompletableFuture<Admission> other = entering(line, "other", WaitingLineTest::stays);
        assertEquals(Admission.REFUSED, burst.removeLast().join(), "the newest of who has most");
        awaitLength(line, 4);
        line.leave();
        line.leave();
        assertEquals(Admission.ENTERED, other.join(), "it is the second whose turn it is");
        line.leave();
        assertEquals(Admission.REFUSED, line.enter("a", LONG, WaitingLineTest::stays), "one waits, for two places");
        line.leave();
        burst.forEach(entered -> assertEquals(Admission.ENTERED, entered.join()));
        assertEquals(0, line.length());
        CompletableFuture<Admission> only = entering(line, WaitingLineTest::stays);
        awaitLength(line, 1);
        assertEquals(Admission.REFUSED, line.enter("a", LONG, WaitingLineTest::stays), "it was empty for no time");
        line.leave();
        assertEquals(Admission.ENTERED, only.join());
        line.leave();

        now.addAndGet(WaitingLine.BURST.toNanos() + 1);
        line.enter("a", LONG, WaitingLineTest::stays);
        List<CompletableFuture<Admission>> next = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            next.add(entering(line, WaitingLineTest::stays));
            awaitLength(line, n + 1);
        }
        assertEquals(4, next.size(), "another burst");
    }

    @Test
    void whoIsRefusedIsToldWhenTheLineComesToItsEndAtThePaceOfLate() {
        AtomicLong now = new AtomicLong();
        WaitingLine line = new WaitingLine(1, 9, now::get);
        assertEquals(Duration.ofSeconds(1), line.retryAfter(), "nothing was measured");
        line.enter("a", LONG, WaitingLineTest::stays);
        List<CompletableFuture<Admission>> all = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            all.add(entering(line, WaitingLineTest::stays));
            awaitLength(line, n + 1);
        }
        assertTrue(all.stream().noneMatch(CompletableFuture::isDone));
        for (int n = 0; n < 6; n++) {
            now.addAndGet(Duration.ofSeconds(3).toNanos());
            line.leave();
        }
        assertEquals(Duration.ofSeconds((3 + 1) * 3), line.retryAfter());
        now.addAndGet(Duration.ofHours(1).toNanos());
        line.leave();
        assertEquals(Duration.ofMinutes(1), line.retryAfter(), "and no later than this");
    }

    private static CompletableFuture<Admission> entering(WaitingLine line, BooleanSupplier gone) {
        return entering(line, "a", gone);
    }

    private static CompletableFuture<Admission> entering(WaitingLine line, String address, BooleanSupplier gone) {
        return CompletableFuture.supplyAsync(
                        () -> line.enter(address, LONG, gone), Executors.newVirtualThreadPerTaskExecutor())
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static void awaitLength(WaitingLine line, int length) {
        Await.until(length + " wait", LONG, () -> line.length() == length);
    }

    private static boolean stays() {
        return false;
    }
}
