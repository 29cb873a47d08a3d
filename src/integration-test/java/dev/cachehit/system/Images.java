package dev.cachehit.system;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The images of the languages on this machine; a missing one fails the test and says what to do. */
final class Images {
    private static final Map<String, String> OFFICIAL =
            Map.of("python", "python:3.13-slim", "ruby", "ruby:3.3-slim", "javascript", "node:20-slim");

    private Images() {}

    static String python() {
        return of("python");
    }

    static String ruby() {
        return of("ruby");
    }

    static String of(String language) {
        String variable = "CACHEHIT_LANGUAGES_" + language.toUpperCase(Locale.ROOT) + "_IMAGE";
        String image = System.getenv().getOrDefault(variable, Objects.requireNonNull(OFFICIAL.get(language)));
        try {
            Docker.local().inspect(image, "{{.Id}}");
        } catch (AssertionError e) {
            throw new AssertionError(
                    "The image " + image
                            + " or the engine is not there. Run deploy/base-images.sh and set the variables in"
                            + " .local/images.env, as `make test-java` does (" + variable + ").",
                    e);
        }
        return image;
    }
}
