package dev.cachehit.sandbox;

import dev.cachehit.config.ForkServerSettings;
import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.RunLimits;

/** What the runner is told about a language's fork server. */
record ForkServer(LanguageSettings language, ForkServerSettings settings) {

    /** The payload of the {@code S} frame. */
    byte[] encode() {
        FrameFields fields = new FrameFields();
        language.command().forEach(word -> fields.text(8, word.replace("{filepath}", placeholder())));
        language.environment().forEach((key, value) -> fields.text(9, key + "=" + value));
        fields.text(18, placeholder());
        settings.environment().forEach((key, value) -> fields.text(19, key + "=" + expand(value)));
        fields.number(20, settings.children());
        if (!settings.forks()) {
            addLimits(fields);
            fields.number(21, 1);
        }
        return fields.bytes();
    }

    /** Those that an interpreter on standby has from the beginning. */
    private void addLimits(FrameFields fields) {
        RunLimits limits = language.limits();
        fields.number(11, (int) limits.cpuTime().toMillis());
        fields.number(13, limits.processes());
        fields.number(14, limits.openFiles());
        fields.size(15, limits.fileSize());
    }

    /**
     * What the interpreter takes for its program's path until it has one: as long as every real one, and a file that it
     * can open, the script itself.
     */
    String placeholder() {
        int padding = RunRequest.filePathLength(language) - settings.path().length();
        return "/".repeat(padding) + settings.path();
    }

    private String expand(String value) {
        return value.replace("{script}", settings.path()).replace("{folder}", ForkServerSettings.FOLDER);
    }
}
