package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Fsrs6Test {
    private static final Fsrs6 MODEL = new Fsrs6(Weights.DEFAULT);

    @Test
    void publishedHistoryEndsInThePublishedMemory() {
        int[] ratings = {1, 3, 3, 3, 3, 3};
        int[] elapsed = {0, 0, 1, 3, 8, 21};
        MemoryState state = MODEL.first(Rating.of(ratings[0]));
        for (int i = 1; i < ratings.length; i++) {
            state = MODEL.next(state, elapsed[i], Rating.of(ratings[i]));
        }
        assertEquals(53.62691, state.stability(), 53.62691e-4);
        assertEquals(6.3574867, state.difficulty(), 6.3574867e-4);
    }

    @Test
    void publishedIntervalsForStabilityOneAndEachRetention() {
        long[] expected = {3_116_766, 34_793, 2_508, 387, 90, 27, 9, 3, 1, 1};
        MemoryState one = new MemoryState(1, 5);
        assertAll(IntStream.rangeClosed(1, 10)
                .mapToObj(tenths -> () -> assertEquals(
                        (double) expected[tenths - 1],
                        (double) Math.max(1, Math.round(MODEL.interval(one, tenths / 10.0))),
                        expected[tenths - 1] * 1e-4,
                        "retention " + tenths + "/10")));
    }

    @Test
    void everyStateOfTheReferenceHistoriesIsReached() {
        List<JsonValue> histories = reference().getJsonArray("histories");
        assertEquals(12, histories.size());
        for (JsonValue history : histories) {
            MemoryState state = null;
            for (JsonObject row : history.asJsonArray().getValuesAs(JsonObject.class)) {
                Rating rating = Rating.of(row.getInt("rating"));
                state = state == null ? MODEL.first(rating) : MODEL.next(state, row.getInt("elapsed_days"), rating);
                assertClose(row.getJsonNumber("stability").doubleValue(), state.stability(), row);
                assertClose(row.getJsonNumber("difficulty").doubleValue(), state.difficulty(), row);
            }
        }
    }

    @Test
    void recallIsCertainAtOnceAndNinetyPerCentAfterTheStability() {
        MemoryState state = new MemoryState(17.5, 4);
        assertEquals(1, MODEL.retrievability(state, 0), 1e-12);
        assertEquals(0.9, MODEL.retrievability(state, 17.5), 1e-12);
    }

    @Test
    void lapseNeverLeavesMoreThanTheShortTermLimitAllows() {
        MemoryState weak = new MemoryState(0.01, 1);
        double limit = 0.01 / Math.exp(0.5425 * 0.0912);
        assertEquals(limit, MODEL.next(weak, 400, Rating.AGAIN).stability(), 1e-9);
    }

    private static void assertClose(double expected, double actual, JsonObject row) {
        assertEquals(expected, actual, expected * 1e-4, row::toString);
    }

    private static JsonObject reference() {
        InputStream file =
                Objects.requireNonNull(Fsrs6Test.class.getResourceAsStream("/fsrs/next-state.json"), "next-state.json");
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
