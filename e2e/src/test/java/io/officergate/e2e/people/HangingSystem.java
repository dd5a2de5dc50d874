package io.officergate.e2e.people;

import io.officergate.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connected system that takes every call and never answers; it is owed messages as long as it is there. */
public final class HangingSystem implements AutoCloseable {
    private static final int CALLS_THAT_WAIT = 200;

    private final World world;
    private final String clientId;
    private final ServerSocket door;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    /** Stands behind the entry of that client. */
    public HangingSystem(World world, String clientId) throws IOException {
        this.world = world;
        this.clientId = clientId;
        this.door = new ServerSocket(0, CALLS_THAT_WAIT, InetAddress.getLoopbackAddress());
        Thread porter = new Thread(this::letsIn, "hanging-system");
        porter.setDaemon(true);
        porter.start();
    }

    /** So many sessions of the officer have ended there, and it was told of none. */
    public void isOwedMessages(int count, Officer officer) {
        update(
                "insert into OG_OUTBOX (ID, REALM_ID, OFFICER_ID, KIND, CLIENT_ID, SESSION_ID, TARGET, ISSUER, SUBJECT,"
                        + " STATE, ATTEMPTS, CREATED_AT, NEXT_ATTEMPT_AT)"
                        + " select gen_random_uuid()::text, r.ID, ?, 'BACKCHANNEL_LOGOUT', ?, 'gone-' || n, ?,"
                        + " 'http://localhost', ?, 'WAITING', 0, now(), now()"
                        + " from REALM r, generate_series(1, " + count + ") n where r.NAME = 'officers'",
                officer.id(),
                clientId,
                target(),
                officer.id());
    }

    /** How many calls came so far. */
    public int callers() {
        return callers.size();
    }

    @Override
    public void close() throws IOException {
        update("update OG_OUTBOX set STATE = 'GIVEN_UP' where TARGET = ?", target());
        door.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private void letsIn() {
        try {
            while (!door.isClosed()) {
                callers.add(door.accept());
            }
        } catch (IOException closed) {
            // it is gone
        }
    }

    private String target() {
        return "http://localhost:" + door.getLocalPort() + "/ended";
    }

    private void update(String sql, String... values) {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
