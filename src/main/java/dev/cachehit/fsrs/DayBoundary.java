package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.InvalidSchedulingException.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Where one study day ends and the next begins: at the rollover hour by the person's clock. The study day of 2 March
 * with rollover 4 reaches from 2 March 04:00 to 3 March 04:00, both local.
 *
 * <p>When clocks are put forward over the rollover hour, the day begins at the moment of the change; when they are put
 * back over it, at its first occurrence. So every instant is in exactly one study day, and days follow each other
 * without a gap. A date that a zone left out altogether (Apia, 30 December 2011) is a short or empty study day.
 *
 * @param zone the person's time zone
 * @param rolloverHour local hour at which a study day begins, 0 to 23
 */
public record DayBoundary(ZoneId zone, int rolloverHour) {
    /** Rejects an hour that is none with {@link InvalidSchedulingException}. */
    public DayBoundary {
        require(rolloverHour >= 0 && rolloverHour <= 23, "rolloverHour", rolloverHour, "must be from 0 to 23");
    }

    /** The study day that the instant is in. */
    public LocalDate dayOf(Instant instant) {
        LocalDate day = LocalDateTime.ofInstant(instant, zone).toLocalDate();
        while (instant.isBefore(startOf(day))) {
            day = day.minusDays(1);
        }
        while (!instant.isBefore(endOf(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The first instant of a study day. */
    public Instant startOf(LocalDate day) {
        LocalDateTime rollover = day.atTime(rolloverHour, 0);
        ZoneOffsetTransition change = zone.getRules().getTransition(rollover);
        return change != null && change.isGap()
                ? change.getInstant()
                : rollover.atZone(zone).toInstant();
    }

    /** The first instant after a study day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** Study days from one instant to a later one; 0 when both are in the same day or the clock went backwards. */
    public int daysBetween(Instant from, Instant to) {
        return Math.toIntExact(Math.max(0, dayOf(to).toEpochDay() - dayOf(from).toEpochDay()));
    }
}
