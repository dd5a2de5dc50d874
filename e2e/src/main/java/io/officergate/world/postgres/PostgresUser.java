package io.officergate.world.postgres;

import java.util.ArrayList;
import java.util.List;

/** As whom the server's programs run: as they are, or for root in a user namespace where root is nobody special. */
final class PostgresUser {
    private PostgresUser() {}

    static List<String> line(String... programAndArguments) {
        return line(List.of(programAndArguments));
    }

    static List<String> line(List<String> programAndArguments) {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "--user"));
        }
        line.addAll(programAndArguments);
        return line;
    }
}
