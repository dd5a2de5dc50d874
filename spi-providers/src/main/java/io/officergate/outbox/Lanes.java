package io.officergate.outbox;

import java.util.HashMap;
import java.util.Map;

/**
 * How many messages may be under way to one receiver, so that a slow or dead one never delays another (JML-1). Whoever did
 * not confirm the last message is sent one at a time until it confirms again.
 */
public final class Lanes {
    /** 32 logouts at once, 4 of them to one system, 1 to a system that does not confirm [D]. */
    public static final Limits OF_LOGOUTS = new Limits(32, 4, 1);

    /**
     * 12 mails at once, 4 of them in one realm and 4 of its mass [D]: a mail server that hangs leaves room for others. One
     * address that is refused says nothing of the mail server.
     */
    public static final Limits OF_MAILS = new Limits(12, 4, 4);

    private final Limits limits;
    private final Map<String, Lane> lanes = new HashMap<>();
    private int underWay;

    /** Nothing is under way yet, and nobody has failed. */
    public Lanes(Limits limits) {
        this.limits = limits;
    }

    /**
     * How many at once.
     *
     * @param all to everybody together, at least {@code each}
     * @param each to one receiver, at least {@code afterFailure}
     * @param afterFailure to one that did not confirm the last message, at least 1
     */
    public record Limits(int all, int each, int afterFailure) {
        public Limits {
            if (afterFailure < 1 || each < afterFailure || all < each) {
                throw new IllegalArgumentException("1 <= afterFailure <= each <= all");
            }
        }
    }

    private record Lane(int underWay, boolean hasFailed) {}

    /** How many more may leave to this receiver now; 0 when it has to wait. */
    public synchronized int room(String receiver) {
        Lane lane = lane(receiver);
        int most = lane.hasFailed() ? limits.afterFailure() : limits.each();
        return Math.max(0, Math.min(most - lane.underWay(), limits.all() - underWay));
    }

    /** Whether one who has delivered may take the next to this receiver: it never failed, and nobody waits for the place. */
    public synchronized boolean mayGoOn(String receiver) {
        return underWay < limits.all() && !lane(receiver).hasFailed();
    }

    /** One leaves. */
    public synchronized void leave(String receiver) {
        Lane lane = lane(receiver);
        lanes.put(receiver, new Lane(lane.underWay() + 1, lane.hasFailed()));
        underWay++;
    }

    /** One is back, and was confirmed or not. */
    public synchronized void comeBack(String receiver, boolean isConfirmed) {
        Lane lane = new Lane(lane(receiver).underWay() - 1, !isConfirmed);
        underWay--;
        if (lane.underWay() == 0 && !lane.hasFailed()) {
            lanes.remove(receiver);
        } else {
            lanes.put(receiver, lane);
        }
    }

    private Lane lane(String receiver) {
        return lanes.getOrDefault(receiver, new Lane(0, false));
    }
}
