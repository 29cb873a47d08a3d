package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.openapi.OpenApiDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs as server-sent events. */
class StreamIT {
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.with().preStart("python").startFully();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void outputComesWhileTheProgramRuns() {
        HttpResponse<Stream<String>> response = stream("""
                import sys, time
                print('first \u20ac', flush=True)
                time.sleep(1.5)
                print('second', file=sys.stderr, flush=True)
                """);
        assertEquals(
                "text/event-stream",
                response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);

        List<Event> events = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (Iterator<Event> i = events(response.body().iterator()); i.hasNext(); ) {
            events.add(i.next());
            times.add(System.nanoTime());
        }

        assertEquals(
                List.of("stdout", "stderr", "result"),
                events.stream().map(Event::name).toList());
        assertEquals("first \u20ac\n", events.get(0).data().getString("text"));
        assertEquals("second\n", events.get(1).data().getString("text"));
        assertTrue(
                Duration.ofNanos(times.get(2) - times.get(0)).toMillis() >= 1000,
                "the first output came before the end");
        JsonObject result = events.getLast().data();
        assertEquals("first \u20ac\n", result.getString("stdout"));
        assertEquals(List.of(), OpenApiDocument.load().faults("ExecutionResult", result));
        assertEquals(
                List.of(),
                OpenApiDocument.load().faults("OutputEvent", events.getFirst().data()));
    }

    @Test
    void piecesAddUpToTheOutput() {
        HttpResponse<Stream<String>> response = stream("""
                import sys, time
                data = '\u20ac\\r\\n\\0x'.encode() * 300
                for byte in data:
                    sys.stdout.buffer.write(bytes([byte]))
                    sys.stdout.flush()
                """);
        StringBuilder pieces = new StringBuilder();
        String whole = "";
        for (Iterator<Event> i = events(response.body().iterator()); i.hasNext(); ) {
            Event event = i.next();
            if (event.name().equals("stdout")) {
                pieces.append(event.data().getString("text"));
            } else {
                whole = event.data().getString("stdout");
            }
        }
        assertEquals(whole, pieces.toString());
        assertTrue(whole.startsWith("\u20ac") && whole.length() >= 300 * 4, whole);
    }

    @Test
    void whatNeverRanIsAPlainProblem() {
        HttpResponse<String> response = service.send(
                service.execute("cobol", code("")).header("Accept", "text/event-stream"), BodyHandlers.ofString());
        assertEquals(404, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void aLostContainerEndsTheStreamWithAnError() {
        HttpResponse<Stream<String>> response = stream("import time\nprint('started', flush=True)\ntime.sleep(60)");
        Iterator<Event> events = events(response.body().iterator());
        assertEquals("started\n", events.next().data().getString("text"));

        service.docker().run("kill", service.container("python"));

        Event last = events.next();
        assertEquals("error", last.name());
        assertEquals(List.of(), OpenApiDocument.load().faults("ExecutionUnavailable", last.data()));
        service.awaitAllRunning();
    }

    private static HttpResponse<Stream<String>> stream(String program) {
        return service.send(
                service.execute("python", code(program)).header("Accept", "text/event-stream"), BodyHandlers.ofLines());
    }

    private static JsonObject code(String program) {
        return Json.createObjectBuilder().add("code", program).build();
    }

    private static Iterator<Event> events(Iterator<String> lines) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Event next() {
                String name = "";
                String data = "";
                for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                    if (line.startsWith("event:")) {
                        name = line.substring(6).strip();
                    } else if (line.startsWith("data:")) {
                        data += line.substring(5);
                    }
                }
                return new Event(name, Answer.parse(data));
            }
        };
    }

    private record Event(String name, JsonObject data) {}
}
