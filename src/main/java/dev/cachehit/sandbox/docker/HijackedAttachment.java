package dev.cachehit.sandbox.docker;

import dev.cachehit.sandbox.Engine;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A container's streams over a connection that was taken over from HTTP. The engine sends standard output and standard
 * error in blocks (one byte stream, three zero bytes, four bytes length, big-endian); standard error goes to the log.
 */
final class HijackedAttachment implements Engine.Attachment {
    private static final Logger LOG = System.getLogger(HijackedAttachment.class.getName());
    private static final int STDERR = 2;
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_LINES = 100;

    private final EngineChannel channel;
    private final DataInputStream blocks;
    private final String container;
    private int left;
    private int lines;

    private HijackedAttachment(EngineChannel channel, InputStream in, String container) {
        this.channel = channel;
        this.blocks = new DataInputStream(in);
        this.container = container;
    }

    /** Attaches to a container, best before it is started. */
    static HijackedAttachment open(URI host, Duration timeout, String container) throws IOException {
        EngineChannel channel = EngineChannel.connect(host, timeout);
        try {
            HttpMessage.writeHead(
                    channel.output(),
                    "POST",
                    "/containers/" + container + "/attach?stream=1&stdin=1&stdout=1&stderr=1",
                    Map.of("Connection", "Upgrade", "Upgrade", "tcp", "Content-Length", "0"));
            InputStream in = new BufferedInputStream(channel.input(), 32 << 10);
            HttpMessage.Head head = HttpMessage.readHead(in);
            if (head.status() != 101 && head.status() != 200) {
                String reason = new String(HttpMessage.body(head, in).readNBytes(2000), StandardCharsets.UTF_8);
                throw new IOException("the engine refused to attach (" + head.status() + "): " + reason.strip());
            }
            channel.waitForEver();
            return new HijackedAttachment(channel, in, container);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public OutputStream input() {
        return channel.output();
    }

    @Override
    public InputStream output() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                while (left == 0 && length > 0) {
                    if (!nextBlock()) {
                        return -1;
                    }
                }
                int n = blocks.read(bytes, offset, Math.min(length, left));
                if (n < 0) {
                    throw new EOFException("the engine closed the connection");
                }
                left -= n;
                return n;
            }

            @Override
            public int available() throws IOException {
                return Math.min(left, blocks.available());
            }
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the streams of {0}: {1}", container, e.getMessage());
        }
    }

    /** Notes what the runner says, in bounds: it may be a hostile one. */
    private void complain(String text) {
        lines++;
        if (lines <= MOST_LINES) {
            String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
            LOG.log(Level.WARNING, "container {0}: {1}", container.substring(0, 12), line);
        }
        if (lines == MOST_LINES) {
            LOG.log(Level.WARNING, "container {0}: says more than is noted", container.substring(0, 12));
        }
    }

    private boolean nextBlock() throws IOException {
        int stream = blocks.read();
        if (stream < 0) {
            return false;
        }
        blocks.skipNBytes(3);
        int length = blocks.readInt();
        if (stream == STDERR) {
            String text = new String(blocks.readNBytes(Math.min(length, LONGEST_LINE)), StandardCharsets.UTF_8);
            blocks.skipNBytes(Math.max(0, length - LONGEST_LINE));
            complain(text);
        } else {
            left = length;
        }
        return true;
    }
}
