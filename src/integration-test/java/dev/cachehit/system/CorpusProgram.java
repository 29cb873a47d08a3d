package dev.cachehit.system;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small program of the corpus, {@code corpus/LANGUAGE/NAME.EXTENSION} among the resources.
 *
 * @param arguments a line of {@code NAME.args} each
 * @param stdin {@code NAME.stdin}
 * @param beside files of {@code beside} by their names, which lie beside every program
 */
record CorpusProgram(
        String language,
        String name,
        String extension,
        String source,
        List<String> arguments,
        String stdin,
        Map<String, String> beside) {
    private static final Map<String, String> EXTENSIONS = Map.of("python", ".py", "ruby", ".rb", "javascript", ".js");
    private static final Path CORPUS = Path.of("src/integration-test/resources/corpus");

    static Stream<CorpusProgram> all(String language) {
        String extension = Objects.requireNonNull(EXTENSIONS.get(language));
        Path folder = CORPUS.resolve(language);
        Map<String, String> beside = new TreeMap<>();
        list(folder.resolve("beside")).forEach(file -> beside.put(fileName(file), read(file)));
        return list(folder).filter(file -> fileName(file).endsWith(extension)).map(file -> {
            String name = fileName(file).substring(0, fileName(file).length() - extension.length());
            return new CorpusProgram(
                    language,
                    name,
                    extension,
                    read(file),
                    read(folder.resolve(name + ".args")).lines().toList(),
                    read(folder.resolve(name + ".stdin")),
                    Map.copyOf(beside));
        });
    }

    JsonObject body() {
        JsonArrayBuilder files = Json.createArrayBuilder();
        beside.forEach((path, content) ->
                files.add(Json.createObjectBuilder().add("path", path).add("content", content)));
        return Json.createObjectBuilder()
                .add("code", source)
                .add("stdin", stdin)
                .add("args", Json.createArrayBuilder(arguments))
                .add("files", files)
                .build();
    }

    @Override
    public String toString() {
        return language + "/" + name;
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Empty when there is no such file. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
