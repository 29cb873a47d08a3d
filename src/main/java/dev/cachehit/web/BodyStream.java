package dev.cachehit.web;

import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body. That it breaks off, or is no body at all, is the client's fault and none of ours. */
final class BodyStream extends FilterInputStream {
    BodyStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return in.read(bytes, offset, length);
        } catch (CloseConnectionException e) {
            // Nobody is there to be told.
            throw e;
        } catch (IOException | RuntimeException e) {
            ProblemException broken = new ProblemException(Problem.of(
                    Status.BAD_REQUEST_400, "The body broke off before the end that was announced; send it again."));
            broken.initCause(e);
            throw broken;
        }
    }
}
