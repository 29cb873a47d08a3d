package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that behaves badly, and what must come of it. */
final class HostileProgram {
    private final String name;
    private final String language;
    private final String code;
    private final List<Expectation> expectations = new ArrayList<>();
    private Duration timeout = Duration.ofSeconds(6);
    private Optional<String> stdin = Optional.empty();

    private HostileProgram(String name, String language, String code) {
        this.name = name;
        this.language = language;
        this.code = code;
    }

    static HostileProgram python(String name, String code) {
        return new HostileProgram(name, "python", code);
    }

    static HostileProgram ruby(String name, String code) {
        return new HostileProgram(name, "ruby", code);
    }

    HostileProgram endedAfter(int millis) {
        timeout = Duration.ofMillis(millis);
        return this;
    }

    HostileProgram reading(String text) {
        stdin = Optional.of(text);
        return this;
    }

    HostileProgram gives(Expectation... expected) {
        expectations.addAll(List.of(expected));
        return this;
    }

    String language() {
        return language;
    }

    Duration timeout() {
        return timeout;
    }

    void check(Answer answer) {
        assertAll(toString(), expectations.stream().map(expectation -> () -> expectation.check(answer)));
    }

    JsonObject body() {
        JsonObjectBuilder body = Json.createObjectBuilder().add("code", code).add("timeout_ms", timeout.toMillis());
        stdin.ifPresent(text -> body.add("stdin", text));
        return body.build();
    }

    @Override
    public String toString() {
        return name + " (" + language + ")";
    }
}
