package io.officergate.cli;

import io.officergate.world.RunFile;
import io.officergate.world.WorldFolder;
import java.io.PrintWriter;

/** What a newcomer reads when everything runs: where things are, who the demo people are, three steps to try. */
final class Welcome {
    private Welcome() {}

    static void print(PrintWriter out, RunFile run, WorldFolder folder) {
        out.printf(
                """

                OfficerGate is ready.

                  Sample system        %s
                  Keycloak             %s/admin/%s/console/   (administrator of the server: %s / %s)
                  provisioning-sync    %s   (API: /q/openapi, health: /q/health)
                  PostgreSQL           %s
                  Kafka                %s
                  Mails                ./officergate mail NAME
                  Logs and data        %s

                Demo people (password; the one-time code: ./officergate code NAME)
                """,
                run.sample().url(),
                run.keycloak().url(),
                run.keycloak().realm(),
                run.keycloak().adminUser(),
                run.keycloak().adminPassword(),
                run.sync().url(),
                run.postgres().jdbcUrl(),
                run.kafka().bootstrap(),
                folder.root());
        run.people().values().forEach(person -> out.printf("  %-12s %s%n", person.username(), person.password()));
        out.printf("""

                Three steps to try
                  1. Open %s, sign in as lan with the password above and the code of: ./officergate code lan
                  2. In another terminal, report her resignation: ./officergate send e2e/examples/lan-resigns.json
                  3. Look at her page again: within seconds she is signed out, and nobody can sign in as lan any more.

                Ctrl-C stops everything.
                """, run.sample().url());
        out.flush();
    }
}
