package dev.cachehit.system;

/** The images of the languages on this machine; a missing one fails the test and says what to do. */
final class Images {
    private Images() {}

    static String python() {
        return of("PYTHON", "python:3.13-slim");
    }

    static String ruby() {
        return of("RUBY", "ruby:3.3-slim");
    }

    static String node() {
        return of("JAVASCRIPT", "node:20-slim");
    }

    private static String of(String language, String official) {
        String variable = "CACHEHIT_LANGUAGES_" + language + "_IMAGE";
        String image = System.getenv().getOrDefault(variable, official);
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
