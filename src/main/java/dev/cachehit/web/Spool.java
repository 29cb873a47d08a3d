package dev.cachehit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room on the disk for what memory cannot hold. Its file has no name, so it is gone when it is closed, and also when the
 * program ends in any way. Not thread-safe.
 */
public final class Spool implements AutoCloseable {
    private final FileChannel channel;

    /** With a folder that has room and can be written. */
    public Spool(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "spool-", ".tmp");
            this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds at the end of what is in it; need not be closed. */
    public OutputStream output() {
        return Channels.newOutputStream(channel);
    }

    /** All that is in it, from its beginning; need not be closed. */
    public InputStream input() {
        try {
            channel.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Channels.newInputStream(channel);
    }

    /** Bytes in it. */
    public long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
