package dev.cachehit.fuzz;

import dev.cachehit.openapi.OpenApiDocument;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes a request out of a number: the same number, the same request. */
final class FuzzRequests {
    private static final List<String> TYPES =
            List.of("application/json", "application/zip", "text/plain", "application/json;charset=utf-16", "*/*", "");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private final OpenApiDocument document;
    private final List<String> operations;

    FuzzRequests(OpenApiDocument document) {
        this.document = document;
        this.operations = document.operations();
    }

    /**
     * A request.
     *
     * @param operation as in the document, such as {@code GET /api/cards/{id}}
     * @param path with the query
     * @param headers name and value, in turns
     * @param body may be no JSON at all
     */
    record FuzzRequest(String operation, String path, List<String> headers, byte[] body) {
        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        @Override
        public String toString() {
            return method() + " " + path + " " + headers + "\n" + new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The same numbers in each run of the tests, others in each round of {@code make fuzz}. */
    static final long ROUND = Long.getLong("cachehit.fuzz.round", 0);

    FuzzRequest of(long seed) {
        Random random = new Random(seed + ROUND);
        HostileText text = new HostileText(random);
        String operation = operations.get(random.nextInt(operations.size()));
        OpenApiDocument.Inputs inputs = document.inputs(operation);
        String path =
                PLACE.matcher(operation.substring(operation.indexOf(' ') + 1)).replaceAll(place -> part(random));
        List<String> query = new ArrayList<>();
        inputs.query().forEach((name, schema) -> {
            if (random.nextInt(3) > 0) {
                query.add(name + "=" + encoded(value(schema, random)));
            }
        });
        List<String> headers = new ArrayList<>();
        inputs.headers().forEach((name, schema) -> {
            if (random.nextInt(4) > 0) {
                headers.addAll(List.of(
                        name,
                        List.of("\"1\"", "*", "W/\"1\"", "1,2", "\"99999999999\"")
                                .get(random.nextInt(5))));
            }
        });
        if (random.nextInt(4) == 0) {
            headers.addAll(List.of("Accept", random.nextBoolean() ? "text/event-stream" : "nonsense"));
        }
        byte[] body = body(inputs.bodies(), headers, random, text);
        return new FuzzRequest(
                operation, query.isEmpty() ? path : path + "?" + String.join("&", query), List.copyOf(headers), body);
    }

    private byte[] body(
            Map<String, Map<String, Object>> bodies, List<String> headers, Random random, HostileText text) {
        if (bodies.isEmpty() && random.nextInt(8) > 0) {
            return new byte[0];
        }
        String type = random.nextInt(12) > 0 ? "application/json" : TYPES.get(random.nextInt(TYPES.size()));
        if (!type.isEmpty()) {
            headers.addAll(List.of("Content-Type", type));
        }
        Map<String, Object> schema = bodies.getOrDefault(type, bodies.getOrDefault("application/json", Map.of()));
        int wrong = List.of(0, 2, 10, 40).get(random.nextInt(4));
        byte[] json =
                new HostileJson(document, random, wrong).of(schema).toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(6) > 0 ? json : broken(json, random, text);
    }

    /** With bytes that are missing, doubled, changed or put in. */
    private static byte[] broken(byte[] json, Random random, HostileText text) {
        int cut = random.nextInt(json.length + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(json, 0, cut);
        switch (random.nextInt(5)) {
            case 0 -> bytes.write(random.nextInt(256));
            case 1 -> bytes.writeBytes(json);
            case 2 -> bytes.writeBytes(text.any().getBytes(StandardCharsets.UTF_8));
            case 3 -> bytes.writeBytes("[".repeat(3_000).getBytes(StandardCharsets.UTF_8));
            default -> {}
        }
        int rest = Math.min(json.length, cut + random.nextInt(3));
        bytes.write(json, rest, json.length - rest);
        return bytes.toByteArray();
    }

    private String value(Map<String, Object> schema, Random random) {
        HostileText text = new HostileText(random);
        return switch (String.valueOf(document.resolve(schema).get("type"))) {
            case "integer" -> random.nextInt(4) > 0 ? String.valueOf(text.whole()) : text.any();
            case "boolean" -> List.of("true", "false", "yes", "").get(random.nextInt(4));
            default -> text.of(schema);
        };
    }

    /** A part of a path; never empty, since that is another path. */
    private static String part(Random random) {
        List<String> known = List.of("python", "ruby", "py-group-by-length", "0", "1", "-1", "99999999999");
        String part = random.nextInt(3) > 0
                ? known.get(random.nextInt(known.size()))
                : new HostileText(random).any().replace("/", "");
        String encoded = encoded(part).replace("+", "%20");
        return encoded.isEmpty() || encoded.equals(".") || encoded.equals("..") ? "x" : encoded.replace("$", "%24");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
