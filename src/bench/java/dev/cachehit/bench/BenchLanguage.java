package dev.cachehit.bench;

import java.util.List;

/**
 * A language as it is measured.
 *
 * @param name as in {@code /execute/{language}}
 * @param command of the interpreter, to which the program's file is added
 * @param program says hello
 * @param container id of the language's container
 */
public record BenchLanguage(String name, List<String> command, String program, String container) {}
