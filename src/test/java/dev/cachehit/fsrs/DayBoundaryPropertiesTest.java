package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Over every zone the JDK knows, through a century with all its changes of clocks. */
class DayBoundaryPropertiesTest {
    private static final long YEAR_1950 = -631_152_000L;
    private static final long YEAR_2050 = 2_524_608_000L;

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Property(tries = 3000)
    void everyInstantIsInTheDayThatIsNamedForIt(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 23) int rollover,
            @ForAll @LongRange(min = YEAR_1950, max = YEAR_2050) long second) {
        DayBoundary days = new DayBoundary(zone, rollover);
        Instant instant = Instant.ofEpochSecond(second);
        LocalDate day = days.dayOf(instant);
        assertFalse(instant.isBefore(days.startOf(day)));
        assertTrue(instant.isBefore(days.endOf(day)));
    }

    @Property(tries = 300)
    void daysFollowEachOtherThroughAYearOfClockChanges(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 23) int rollover,
            @ForAll @IntRange(min = 1950, max = 2050) int year) {
        DayBoundary days = new DayBoundary(zone, rollover);
        LocalDate day = LocalDate.of(year, 1, 1);
        while (day.getYear() == year) {
            Instant start = days.startOf(day);
            Instant end = days.endOf(day);
            assertFalse(end.isBefore(start), "days run backwards at " + day);
            if (start.isBefore(end)) {
                assertEquals(day, days.dayOf(start));
                assertEquals(day, days.dayOf(end.minusMillis(1)));
            }
            day = day.plusDays(1);
        }
    }
}
