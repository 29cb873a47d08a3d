package dev.cachehit.sandbox;

import java.util.Map;

/**
 * How the sandbox stands.
 *
 * @param reachable whether the engine answers
 * @param containers {@code running}, {@code stopped}, {@code starting} or {@code failed} by language
 */
public record SandboxHealth(boolean reachable, Map<String, String> containers) {

    /** {@code down} without an engine, {@code degraded} when a language cannot be started, else {@code ok}. */
    public String status() {
        if (!reachable) {
            return "down";
        }
        return containers.containsValue("failed") ? "degraded" : "ok";
    }
}
