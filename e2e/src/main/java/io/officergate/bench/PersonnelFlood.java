package io.officergate.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A personnel office that decides about many officers of {@link ManyOfficers}, one event for each, in batches over HTTP. */
final class PersonnelFlood {
    private static final String SOURCE = "https://personnel.mau.example";
    private static final int A_BATCH = 100;
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final World world;
    private final PersonnelOffice office;

    PersonnelFlood(World world) {
        this.world = world;
        this.office = new PersonnelOffice(world.runFile().sync());
    }

    /** How fast it went, in events a second: taken in, and applied to the account. */
    record Pace(double accepted, double applied) {}

    /** The event that suspends whoever has that personal number, at once. */
    static ObjectNode suspension(String id, String personalNumber) {
        return decision("SUSPENSION", id, personalNumber);
    }

    private static ObjectNode positionChange(String id, String personalNumber) {
        ObjectNode event = decision("POSITION_CHANGE", id, personalNumber);
        event.withObject("data")
                .putArray("dutiesGiven")
                .addObject()
                .put("duty", "APPROVAL")
                .put("system", "procedure-system");
        return event;
    }

    private static ObjectNode decision(String type, String id, String personalNumber) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", id)
                .put("source", SOURCE)
                .put("type", "io.officergate.personnel." + type);
        event.putObject("data")
                .put("decisionNumber", "1/QĐ-UBND")
                .put("decisionDate", "2026-01-05")
                .put("issuer", "UBND tỉnh Mẫu")
                .put("effectiveFrom", Instant.now().minusSeconds(1).toString())
                .put("personalNumber", personalNumber);
        return event;
    }

    /** Sends one and waits until it is kept. */
    void order(ObjectNode event) {
        accepted(office.post(event.toString()));
    }

    /** Suspends each of those officers, waits until all are, and tells how fast it went. */
    Pace suspend(int first, int last) {
        return decide(first, last, PersonnelFlood::suspension);
    }

    /** Gives each of those officers a duty more, which is not urgent; otherwise as above. */
    Pace changePositions(int first, int last) {
        return decide(first, last, PersonnelFlood::positionChange);
    }

    /** How many of those events are taken in and not yet applied. */
    long waiting(int first, int last) {
        return count("state = 'RECEIVED'", first, last);
    }

    private Pace decide(int first, int last, BiFunction<String, String, ObjectNode> kind) {
        send(first, last, kind);
        Deadline.in(PATIENCE)
                .await("every event has ended", () -> count("state <> 'RECEIVED'", first, last) == last - first + 1);
        if (count("state = 'APPLIED'", first, last) != last - first + 1) {
            throw new IllegalStateException("not every event was applied, so nothing was measured");
        }
        return pace(first, last);
    }

    private void send(int first, int last, BiFunction<String, String, ObjectNode> kind) {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<?>> sent = IntStream.iterate(first, from -> from <= last, from -> from + A_BATCH)
                    .<Future<?>>mapToObj(from -> senders.submit(
                            () -> accepted(office.post(batch(from, Math.min(last, from + A_BATCH - 1), kind)))))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("an event was not taken in, so nothing was measured", refused.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        } finally {
            senders.shutdownNow();
        }
    }

    private static String batch(int first, int last, BiFunction<String, String, ObjectNode> kind) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        IntStream.rangeClosed(first, last)
                .forEach(officer -> batch.add(kind.apply(id(officer), ManyOfficers.number(officer))));
        return batch.toString();
    }

    private static String id(int officer) {
        return "flood-%07d".formatted(officer);
    }

    private static void accepted(Answer answer) {
        if (answer.status() != 202) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
        }
    }

    private long count(String which, int first, int last) {
        return (long) ask("select count(*) from sync.sync_inbox where " + which, first, last)[0];
    }

    private Pace pace(int first, int last) {
        double[] times = ask(
                "select extract(epoch from max(received_at) - min(received_at)),"
                        + " extract(epoch from max(applied_at) - min(received_at)) from sync.sync_inbox where true",
                first,
                last);
        int events = last - first + 1;
        return new Pace(events / times[0], events / times[1]);
    }

    private double[] ask(String question, int first, int last) {
        try (Connection database = world.postgres().connect();
                PreparedStatement sql = database.prepareStatement(question + " and event_id between ? and ?")) {
            sql.setString(1, id(first));
            sql.setString(2, id(last));
            try (ResultSet answer = sql.executeQuery()) {
                answer.next();
                return IntStream.rangeClosed(1, answer.getMetaData().getColumnCount())
                        .mapToDouble(column -> number(answer, column))
                        .toArray();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static double number(ResultSet answer, int column) {
        try {
            return answer.getDouble(column);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
