package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.SettingsReader;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.Parameters;
import dev.cachehit.deck.Section;
import dev.cachehit.openapi.OpenApiDocument;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Server;
import io.helidon.webserver.WebServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeRoutesTest {
    private static final Card CARD = new Card(
            "card-1",
            "Python",
            List.of(),
            "Many things",
            List.of(
                    new Section.Write(
                            "Print ${word}.",
                            "python",
                            "",
                            "right",
                            new Check.ExpectedOutput(List.of(new Check.ExpectedOutput.Trial("", List.of(), "${word}"))),
                            List.of()),
                    new Section.Output("", "python", "print(1)", "1", List.of()),
                    new Section.Cloze("", "{{a}} and {{b}}", List.of()),
                    new Section.Review("", "python", "a\nb", Set.of(2), List.of()),
                    new Section.Basic("Why?", "Because.", List.of())),
            "",
            Optional.of(new Parameters(List.of(Map.of("word", "one"), Map.of("word", "two")))));

    private final HttpClient client = HttpClient.newHttpClient();
    /** Prints its own source. */
    private Function<Run, Outcome> answer = run -> new Outcome.Exited(0, FakePrograms.report(run.source(), "heard"));

    private WebServer server;

    JudgeRoutesTest() {
        server = start();
    }

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        client.close();
    }

    @Test
    void programsAreJudgedWithTheValuesOfTheSeed() {
        JsonObject first = json(submit("{\"section\":0,\"code\":\"one\"}"));
        JsonObject second = json(submit("{\"section\":0,\"code\":\"one\",\"seed\":1}"));

        assertEquals("passed", first.getString("verdict"));
        assertEquals("failed", second.getString("verdict"));
        assertEquals("two\n", second.getJsonObject("first_failure").getString("expected"));
        assertEquals("one", second.getJsonObject("first_failure").getString("actual"));
        assertEquals("failed", second.getString("evidence"));
    }

    @Test
    void otherSectionsAreAnsweredInTheirOwnWay() {
        assertEquals("passed", verdict("{\"section\":1,\"answer\":\"1\"}"));
        assertEquals("passed", verdict("{\"section\":2,\"answer\":[\"a\",\"b\"]}"));
        assertEquals("failed", verdict("{\"section\":3,\"answer\":[1,2]}"));
        assertEquals("passed", verdict("{\"section\":3,\"answer\":[2]}"));
        assertEquals("self_graded", verdict("{\"section\":4}"));
    }

    @Test
    void aFaultOfTheSandboxIsAVerdictAndNoFailure() {
        answer = run -> new Outcome.Busy(Duration.ofSeconds(2));

        HttpResponse<String> response = submit("{\"code\":\"one\"}");

        assertEquals(200, response.statusCode());
        assertEquals("sandbox_fault", json(response).getString("verdict"));
        assertEquals("sandbox_fault", json(response).getString("evidence"));
        assertEquals(2000, json(response).getInt("retry_after_ms"));
    }

    @Test
    void theVerdictCanBeStreamed() {
        HttpResponse<String> response = send(request("{\"code\":\"one\"}").header("Accept", "text/event-stream"));

        assertTrue(response.body().contains("event:result"), response.body());
        assertTrue(response.body().contains("\"verdict\":\"passed\""), response.body());
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatToDo() {
        assertRefused(422, "code", "{\"section\":0}");
        assertRefused(422, "section", "{\"section\":5,\"code\":\"\"}");
        assertRefused(422, "2 blanks", "{\"section\":2,\"answer\":[\"a\"]}");
        assertRefused(422, "lines", "{\"section\":3,\"answer\":[0.5]}");
        assertRefused(422, "coed", "{\"coed\":\"\"}");
        HttpResponse<String> unknown = send(HttpRequest.newBuilder(URI.create(base() + "nope/submissions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(404, unknown.statusCode());
    }

    @Test
    void aCardIsCheckedWithEachRowOfItsParameters() {
        JsonObject found = json(send(
                HttpRequest.newBuilder(URI.create(base() + "card-1/check")).POST(HttpRequest.BodyPublishers.noBody())));
        List<JsonObject> findings = found.getJsonArray("findings").getValuesAs(JsonObject.class);

        assertEquals(0, found.getInt("seed"));
        assertEquals(
                List.of("0 reference_fails", "1 reference_fails"),
                findings.stream()
                        .map(each -> each.getInt("section") + " " + each.getString("kind"))
                        .toList());
        assertEquals("failed", findings.getFirst().getJsonObject("verdict").getString("verdict"));
        assertEquals(List.of(), OpenApiDocument.load().faults("CardCheck", found));
    }

    @Test
    void aCardThatIsNotKeptIsChecked() {
        String card = "{\"deck\": \"A\", \"title\": \"T\", \"sections\": [{\"type\": \"write\", \"prompt\": \"p\","
                + " \"language\": \"python\", \"reference\": \"${n}\", \"starter\": \"2\","
                + " \"check\": {\"type\": \"output\", \"cases\": [{\"stdout\": \"${n}\"}]}}],"
                + " \"parameters\": [{\"n\": \"1\"}, {\"n\": \"2\"}]}";
        JsonObject found = json(send(HttpRequest.newBuilder(URI.create(base() + "check"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(card))));

        assertEquals(1, found.getInt("seed"));
        assertEquals(
                "starter_passes",
                found.getJsonArray("findings").getJsonObject(0).getString("kind"));
    }

    private void assertRefused(int status, String part, String body) {
        HttpResponse<String> response = submit(body);
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(json(response).getString("detail").contains(part), response.body());
    }

    private String verdict(String body) {
        return json(submit(body)).getString("verdict");
    }

    private HttpResponse<String> submit(String body) {
        return send(request(body));
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(base() + "card-1/submissions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String base() {
        return "http://127.0.0.1:" + server.port() + "/api/cards/";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private WebServer start() {
        Judge judge = new Judge(new FakePrograms(run -> answer.apply(run)));
        Function<String, Optional<Card>> cards = id -> id.equals("card-1") ? Optional.of(CARD) : Optional.empty();
        RequestBody body = new RequestBody(9999);
        return Server.create(
                SettingsReader.read(Map.of("CACHEHIT_SERVER_PORT", "0")).server(),
                List.of(new JudgeRoutes(judge, cards, body), new CheckRoutes(new CheckCard(judge), cards, body)),
                List.of());
    }
}
