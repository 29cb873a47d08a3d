package dev.cachehit.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The whole catalogue of hostile programs under some settings: a test for each case and language, and a table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CatalogueContract {
    private static final Path TABLES = Path.of("target/hostile-programs");

    private List<CatalogueRow> rows = List.of();

    abstract Isolation isolation();

    /** The service, perhaps on an engine of its own. */
    TestService.Builder service() {
        return TestService.with();
    }

    @BeforeAll
    void play() throws IOException {
        TestService.Builder builder = service().preStart(isolation().languages().toArray(String[]::new));
        builder.set("sandbox.container.cpus", "1");
        isolation().settings().forEach(builder::set);
        try (TestService service = builder.startFully()) {
            rows = Catalogue.play(service, isolation());
        }
        print();
    }

    /** For engines of one's own. */
    @AfterAll
    void end() {}

    @TestFactory
    Stream<DynamicTest> everyCaseEndsAsItMust() {
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.number() + " " + row.title() + " (" + row.language() + ")", () -> {
                            if (row.failure().isPresent()) {
                                throw row.failure().get();
                            }
                        }));
    }

    private void print() throws IOException {
        String table = "Hostile programs, " + isolation().name() + ":\n\n" + CatalogueRow.HEAD
                + rows.stream().map(CatalogueRow::line).collect(Collectors.joining())
                + ServiceCases.ELSEWHERE.entrySet().stream()
                        .map(other -> "| " + other.getKey() + " | in " + other.getValue() + " | | | | | | |\n")
                        .sorted()
                        .collect(Collectors.joining());
        Files.createDirectories(TABLES);
        Files.writeString(TABLES.resolve(isolation().name().replace(' ', '-') + ".md"), table);
        System.out.println(table);
    }
}
