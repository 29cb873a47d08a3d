package dev.cachehit.config;

import java.util.Map;

/**
 * How a language's interpreter is kept up, so that a program costs a fork instead of a start, or at least need not wait for
 * the start: a script that the interpreter runs before it opens its program, as {@code docs/runner-protocol.md} says.
 *
 * @param file the script's name in the container, at most 24 letters
 * @param text the script
 * @param environment makes the interpreter run the script; {@code {script}} stands for its path in the container and
 *     {@code {folder}} for its folder
 * @param forks whether the interpreter can be forked; else each program's own is started ahead of time, on standby
 * @param children that wait for programs; 1 to 64, on standby 1 to {@value #MOST_ON_STANDBY}
 */
public record ForkServerSettings(
        String file, String text, Map<String, String> environment, boolean forks, int children) {
    /** Interpreters on standby, each with the memory of a whole one. */
    public static final int MOST_ON_STANDBY = 8;

    /** Where the script is in the container. */
    public static final String FOLDER = "/cachehit-fork-server";

    /** The script's path in the container. */
    public String path() {
        return FOLDER + "/" + file;
    }
}
