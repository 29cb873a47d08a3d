package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JudgeDocumentTest {
    @Test
    void itShowsTheSettingsThatJavaScriptHas() throws IOException {
        String document = Files.readString(Path.of("docs/judge.md"));
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));

        String before = "```yaml\nlanguages:\n";
        int from = document.indexOf(before) + before.length();
        String shown = document.substring(from, document.indexOf("```", from));

        assertTrue(shown.startsWith("  javascript:\n"), shown);
        assertTrue(settings.contains(shown + "\nlog:"), shown);
    }
}
