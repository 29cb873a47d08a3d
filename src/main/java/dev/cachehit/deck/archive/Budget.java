package dev.cachehit.deck.archive;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.Wording;

/** Counts what an archive or folder holds against the limits. Methods throw {@link IllegalArgumentException} past them. */
final class Budget {
    private static final long KB = 1024;

    private final ImportSettings limits;
    private final long largest;
    private final Wording tooLarge;
    private long entries;
    private long size;

    private Budget(ImportSettings limits, long largest, Wording tooLarge) {
        this.limits = limits;
        this.largest = largest;
        this.tooLarge = tooLarge;
    }

    static Budget ofFolder(ImportSettings limits) {
        return new Budget(limits, limits.maxSize(), tooLarge(limits));
    }

    /** An archive that is small may also unpack to less. */
    static Budget ofArchive(ImportSettings limits, long packed) {
        long byRatio = packed * limits.maxRatio();
        return byRatio >= limits.maxSize()
                ? ofFolder(limits)
                : new Budget(
                        limits,
                        byRatio,
                        Wording.of(
                                "unpacks-too-large",
                                "it unpacks to more than {0} times its size, as harmful archives do; import the files"
                                        + " unpacked, or raise imports.max-ratio in the settings",
                                limits.maxRatio()));
    }

    void entry() {
        entries++;
        if (entries > limits.maxFiles()) {
            throw new Refusal(
                    "too-many-files",
                    "it holds more than {0} files and folders; import it in parts, or raise imports.max-files in the settings",
                    limits.maxFiles());
        }
    }

    /** A file that is about to be read. */
    void file(String path, long bytes) {
        if (bytes > limits.maxFileSize()) {
            throw new Refusal(
                    "file-too-large",
                    "the file `{0}` in it is larger than {1}; leave it out, or raise imports.max-file-size in the settings",
                    path,
                    text(limits.maxFileSize()));
        }
        size += bytes;
        if (size > largest) {
            throw new Refusal(tooLarge);
        }
    }

    private static Wording tooLarge(ImportSettings limits) {
        return Wording.of(
                "files-too-large",
                "its files are larger than {0} together; import it in parts, or raise imports.max-size in the settings",
                text(limits.maxSize()));
    }

    private static String text(long bytes) {
        if (bytes % (KB * KB) == 0) {
            return bytes / (KB * KB) + "MB";
        }
        return bytes % KB == 0 ? bytes / KB + "KB" : bytes + "B";
    }
}
