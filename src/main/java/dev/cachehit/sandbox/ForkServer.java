package dev.cachehit.sandbox;

import dev.cachehit.config.ForkServerSettings;
import dev.cachehit.config.LanguageSettings;

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
        return fields.bytes();
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
