package dev.cachehit.bench;

import java.io.IOException;
import java.util.List;

/**
 * A language as it is measured.
 *
 * @param name as in {@code /execute/{language}}
 * @param command of the interpreter, to which the program's file is added
 * @param program says hello
 * @param container id of the language's container; empty while it is not asked for
 */
public record BenchLanguage(String name, List<String> command, String program, String container) {
    public static BenchLanguage of(String name) {
        return switch (name) {
            case "python" -> new BenchLanguage(name, List.of("python"), "print('Hello, World!')", "");
            case "ruby" -> new BenchLanguage(name, List.of("ruby"), "puts 'Hello, World!'", "");
            case "javascript" -> new BenchLanguage(name, List.of("node"), "console.log('Hello, World!')", "");
            default -> throw new IllegalArgumentException("no program says hello in " + name);
        };
    }

    /** With the container that it has in an instance by now. */
    BenchLanguage in(String instance) throws IOException, InterruptedException {
        return new BenchLanguage(name, command, program, Stack.languageContainer(name, instance));
    }
}
