package io.officergate.sync.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a body up to a limit. The rest of a longer one is read and dropped: a client that is cut off while sending never sees its answer. */
final class LimitedBody {

    private static final int DROP_AT_ONCE = 64 * 1024;

    private LimitedBody() {}

    /** The body, or empty when it has more bytes than allowed. */
    static Optional<byte[]> read(InputStream stream, int most) throws IOException {
        byte[] body = stream.readNBytes(most + 1);
        if (body.length <= most) {
            return Optional.of(body);
        }
        byte[] dropped = new byte[DROP_AT_ONCE];
        while (stream.read(dropped) >= 0) {
            // The server's own limit (quarkus.http.limits.max-body-size) ends this.
        }
        return Optional.empty();
    }
}
