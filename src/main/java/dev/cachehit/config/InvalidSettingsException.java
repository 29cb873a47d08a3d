package dev.cachehit.config;

import java.util.List;

/** Thrown when the settings cannot be used; carries every fault, each with its key. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidSettingsException(List<String> faults) {
        super("The configuration has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:") + "\n  - "
                + String.join("\n  - ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault, the key first. */
    public List<String> faults() {
        return faults;
    }
}
