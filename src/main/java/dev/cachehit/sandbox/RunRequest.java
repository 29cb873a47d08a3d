package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.RunLimits;
import java.util.UUID;

/**
 * A run in a slot, ready to be sent to the runner.
 *
 * @param name fresh, {@code exec_<uuid>}
 */
record RunRequest(String name, int slot, Run run, LanguageSettings language) {
    private static final String PREFIX = "exec_";

    static RunRequest create(int slot, Run run, LanguageSettings language) {
        return new RunRequest(PREFIX + UUID.randomUUID(), slot, run, language);
    }

    /** How the run differs from others, or does not. */
    RunVariant variant() {
        return run.variant().orElseGet(() -> RunVariant.plain(language));
    }

    /** Where the program sees itself. */
    String filePath() {
        return filePath(name, language);
    }

    private static String filePath(String name, LanguageSettings language) {
        return "/tmp/" + name + language.extension();
    }

    /** Length of every program's path. */
    static int filePathLength(LanguageSettings language) {
        return filePath(PREFIX + new UUID(0, 0), language).length();
    }

    /** The payload of the {@code R} frame. */
    byte[] encode() {
        RunLimits limits = variant().limits();
        FrameFields fields = new FrameFields();
        fields.number(1, slot);
        fields.text(2, name);
        fields.text(3, language.extension());
        fields.text(4, run.source());
        fields.text(5, run.stdin());
        run.files().forEach(file -> fields.file(6, file));
        variant().compile().forEach(word -> fields.text(7, expand(word)));
        variant().command().forEach(word -> fields.text(8, expand(word)));
        run.arguments().forEach(word -> fields.text(8, word));
        language.environment().forEach((key, value) -> fields.text(9, key + "=" + value));
        fields.number(10, (int) run.timeout().toMillis());
        fields.number(11, (int) limits.cpuTime().toMillis());
        fields.size(12, limits.memory());
        fields.number(13, limits.processes());
        fields.number(14, limits.openFiles());
        fields.size(15, limits.fileSize());
        fields.number(16, limits.output());
        fields.number(17, (int) limits.compileTimeout().toMillis());
        return fields.bytes();
    }

    private String expand(String word) {
        return word.replace("{filepath}", filePath()).replace("{dir}", "/tmp/" + name);
    }
}
