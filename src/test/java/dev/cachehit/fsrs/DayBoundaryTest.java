package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBoundaryTest {
    @ParameterizedTest(name = "{0} rollover {1}: {2} is in {3}")
    @CsvSource({
        "UTC,                4,  2026-03-02T03:59:59.999Z, 2026-03-01",
        "UTC,                4,  2026-03-02T04:00:00Z,     2026-03-02",
        "UTC,                0,  2026-03-02T00:00:00Z,     2026-03-02",
        "UTC,                23, 2026-03-02T22:59:59Z,     2026-03-01",
        "UTC,                23, 2026-03-02T23:00:00Z,     2026-03-02",
        // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00Z.
        "Europe/Berlin,      4,  2026-03-29T01:59:59Z,     2026-03-28",
        "Europe/Berlin,      4,  2026-03-29T02:00:00Z,     2026-03-29",
        "Europe/Berlin,      2,  2026-03-29T00:59:59Z,     2026-03-28",
        "Europe/Berlin,      2,  2026-03-29T01:00:00Z,     2026-03-29",
        // Berlin, 25 October 2026: 03:00 becomes 02:00 at 01:00Z, so 02:00 comes twice.
        "Europe/Berlin,      2,  2026-10-24T23:59:59Z,     2026-10-24",
        "Europe/Berlin,      2,  2026-10-25T00:00:00Z,     2026-10-25",
        "Europe/Berlin,      2,  2026-10-25T01:00:00Z,     2026-10-25",
        // Santiago, 6 September 2026: 00:00 becomes 01:00 at 04:00Z.
        "America/Santiago,   0,  2026-09-06T03:59:59Z,     2026-09-05",
        "America/Santiago,   0,  2026-09-06T04:00:00Z,     2026-09-06",
        // Santiago, 5 April 2026: 00:00 becomes 23:00 of 4 April at 03:00Z, so 23:00 comes twice.
        "America/Santiago,   23, 2026-04-05T01:59:59Z,     2026-04-03",
        "America/Santiago,   23, 2026-04-05T02:00:00Z,     2026-04-04",
        "America/Santiago,   23, 2026-04-05T03:00:00Z,     2026-04-04",
        "America/Santiago,   0,  2026-04-05T03:59:59Z,     2026-04-04",
        "America/Santiago,   0,  2026-04-05T04:00:00Z,     2026-04-05",
        // Apia went from the end of 29 December 2011 to the start of 31 December at 10:00Z.
        "Pacific/Apia,       0,  2011-12-30T09:59:59Z,     2011-12-29",
        "Pacific/Apia,       0,  2011-12-30T10:00:00Z,     2011-12-31",
        "Pacific/Apia,       4,  2011-12-30T09:59:59Z,     2011-12-29",
        "Pacific/Apia,       4,  2011-12-30T10:00:00Z,     2011-12-30",
        "Pacific/Apia,       4,  2011-12-30T14:00:00Z,     2011-12-31",
        // Lord Howe moves by half an hour: 4 October 2026, 02:00 becomes 02:30 at 4 October 15:30Z of the day before.
        "Australia/Lord_Howe,2,  2026-10-03T15:29:59Z,     2026-10-03",
        "Australia/Lord_Howe,2,  2026-10-03T15:30:00Z,     2026-10-04",
    })
    void instantIsInTheStudyDay(ZoneId zone, int rollover, Instant instant, LocalDate expected) {
        assertEquals(expected, new DayBoundary(zone, rollover).dayOf(instant));
    }

    @ParameterizedTest(name = "{0} rollover {1}: {2} takes {3}")
    @CsvSource({
        "Europe/Berlin,    4,  2026-03-27, PT24H",
        "Europe/Berlin,    4,  2026-03-28, PT23H",
        "Europe/Berlin,    4,  2026-10-24, PT25H",
        "America/Santiago, 0,  2026-04-04, PT25H",
        "America/Santiago, 23, 2026-04-04, PT25H",
        "America/Santiago, 0,  2026-09-06, PT23H",
        "Pacific/Apia,     0,  2011-12-30, PT0S",
        "Pacific/Apia,     4,  2011-12-29, PT20H",
        "Pacific/Apia,     4,  2011-12-30, PT4H",
    })
    void studyDayIsAsLongAsTheClockMakesIt(ZoneId zone, int rollover, LocalDate day, Duration expected) {
        DayBoundary days = new DayBoundary(zone, rollover);
        assertEquals(expected, Duration.between(days.startOf(day), days.endOf(day)));
    }

    @Test
    void elevenAtNightAndThreeInTheMorningAreOneStudyDay() {
        DayBoundary days = new DayBoundary(ZoneId.of("Europe/Berlin"), 4);
        Instant evening = Instant.parse("2026-06-01T21:00:00Z");
        assertEquals(0, days.daysBetween(evening, Instant.parse("2026-06-02T01:00:00Z")));
        assertEquals(1, days.daysBetween(evening, Instant.parse("2026-06-02T02:00:00Z")));
    }

    @Test
    void aClockThatWentBackwardsCountsAsNoDay() {
        DayBoundary days = new DayBoundary(ZoneId.of("UTC"), 4);
        assertEquals(0, days.daysBetween(Instant.parse("2026-06-05T12:00:00Z"), Instant.parse("2026-06-01T12:00:00Z")));
    }

    @Test
    void hourOutsideTheDayIsRefusedByName() {
        InvalidSchedulingException refused =
                assertThrows(InvalidSchedulingException.class, () -> new DayBoundary(ZoneId.of("UTC"), 24));
        assertEquals("rolloverHour is 24: must be from 0 to 23", refused.getMessage());
    }
}
