package dev.cachehit.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Query parameters by type; what is wrong is a problem with 400. */
public final class Queries {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Queries() {}

    public static Optional<String> text(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isEmpty());
    }

    /** The value of a parameter that must be there. */
    public static String needed(ServerRequest request, String name) {
        return text(request, name).orElseThrow(() -> wrong(name, "is missing"));
    }

    public static boolean flag(ServerRequest request, String name) {
        return oneOf(request, name, "false", "true").equals("true");
    }

    /** Every value of a parameter that may come more than once. */
    public static List<String> texts(ServerRequest request, String name) {
        return request.query().contains(name) ? request.query().all(name) : List.of();
    }

    public static String oneOf(ServerRequest request, String name, String... values) {
        String value = text(request, name).orElse(values[0]);
        if (!List.of(values).contains(value)) {
            throw wrong(name, "expected one of " + String.join(", ", values) + ", found '" + value + "'");
        }
        return value;
    }

    public static OptionalInt whole(ServerRequest request, String name, int least, int most) {
        Optional<String> value = text(request, name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int whole = Integer.parseInt(value.get());
            if (whole >= least && whole <= most) {
                return OptionalInt.of(whole);
            }
        } catch (NumberFormatException e) {
            throw wrong(name, "expected a whole number, found '" + value.get() + "'");
        }
        throw wrong(name, "expected a whole number from " + least + " to " + most + ", found " + value.get());
    }

    public static Optional<String> uuid(ServerRequest request, String name) {
        return text(request, name).map(value -> {
            try {
                return UUID.fromString(value).toString();
            } catch (IllegalArgumentException e) {
                throw wrong(name, "expected a UUID, found '" + value + "'");
            }
        });
    }

    public static Optional<LocalDate> day(ServerRequest request, String name) {
        return text(request, name).map(value -> {
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException e) {
                throw wrong(name, "expected a day such as 2026-12-24, found '" + value + "'");
            }
            throw wrong(name, "expected a day from " + FIRST_YEAR + " to " + LAST_YEAR + ", found " + value);
        });
    }

    /** The exception for a parameter that is wrong. */
    public static ProblemException wrong(String name, String why) {
        return new ProblemException(Problem.of(Status.BAD_REQUEST_400, "`?" + name + "`: " + why + "."));
    }
}
