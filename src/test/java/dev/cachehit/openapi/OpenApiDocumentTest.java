package dev.cachehit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself must find what is wrong, or the tests that use it prove nothing. */
class OpenApiDocumentTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.parse("""
            paths:
              /things:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Thing'}
            components:
              schemas:
                Named:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                Thing:
                  allOf:
                    - $ref: '#/components/schemas/Named'
                    - type: object
                      required: [size]
                      properties:
                        size: {type: integer, minimum: 0}
                        kind: {type: string, enum: [big, small]}
                        tags: {type: array, items: {type: string}}
                        counts: {type: object, additionalProperties: {type: number}}
            """);

    @Test
    void nothingIsWrongWithWhatFits() {
        assertEquals(List.of(), faults("""
                {"name": "a", "size": 1, "kind": "big", "tags": ["x"], "counts": {"y": 1.5}}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a"}                                    | $.size: is missing
            {"size": 1}                                      | $.name: is missing
            {"name": 1, "size": 1}                           | $.name: expected string, found 1
            {"name": "a", "size": 1.5}                       | $.size: expected integer, found 1.5
            {"name": "a", "size": -1}                        | $.size: expected at least 0, found -1
            {"name": "a", "size": 1, "kind": "odd"}          | $.kind: expected one of [big, small], found "odd"
            {"name": "a", "size": 1, "tags": [true]}         | $.tags[]: expected string, found true
            {"name": "a", "size": 1, "counts": {"y": "z"}}   | $.counts.y: expected number, found "z"
            {"name": "a", "size": 1, "more": 1}              | $.more: is not in the document
            """)
    void whatDoesNotFitIsNamed(String json, String fault) {
        assertEquals(List.of(fault), faults(json));
    }

    @Test
    void responsesThatAreNotInTheDocumentAreNamed() {
        JsonObject empty = JsonObject.EMPTY_JSON_OBJECT;
        assertEquals(
                List.of("GET /things has no response 500 in the document"),
                DOCUMENT.faults("GET /things", 500, "application/json", empty));
        assertEquals(
                List.of("GET /things 200 has no content type text/html in the document"),
                DOCUMENT.faults("GET /things", 200, "text/html; charset=utf-8", empty));
    }

    /** As a comma in a description without quotes makes one. */
    @Test
    void theServicesOwnDocumentHasNoMemberWithoutAValue() {
        assertEquals(List.of(), OpenApiDocument.load().membersWithoutValue());
    }

    private static List<String> faults(String json) {
        return DOCUMENT.faults(
                "GET /things",
                200,
                "application/json",
                Json.createReader(new StringReader(json)).readObject());
    }
}
