package io.officergate.sync.roster.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may have so many bytes. */
final class LimitedStream extends FilterInputStream {

    private static final int DROP_AT_ONCE = 64 * 1024;

    private final long most;
    private long read;

    LimitedStream(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    /** It has more. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = in.read(into, from, length);
        count(Math.max(some, 0));
        return some;
    }

    /** The server closes its body itself; whoever has read enough must not keep the rest from being drained. */
    @Override
    public void close() {
        // On purpose nothing.
    }

    /** Reads and drops the rest: a client that is cut off while sending never sees its answer. */
    void drain() throws IOException {
        byte[] dropped = new byte[DROP_AT_ONCE];
        while (in.read(dropped) >= 0) {
            // The server's own limit (quarkus.http.limits.max-body-size) ends this.
        }
    }

    private void count(int some) throws TooLarge {
        read += some;
        if (read > most) {
            throw new TooLarge();
        }
    }
}
