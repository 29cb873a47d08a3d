package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JudgeDocumentTest {
    @Test
    void itShowsTheSettingsThatAreTested() throws IOException {
        String document = Files.readString(Path.of("docs/judge.md"));
        String tested = Files.readString(Path.of("src/integration-test/resources/javascript.yaml"));

        assertTrue(document.contains("```yaml\n" + tested + "```"), tested);
    }
}
