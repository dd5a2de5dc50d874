package io.officergate.e2e.people;

import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reports about officers, as an inspector or somebody of a unit takes them out. */
public final class Reports {
    private static final String DESK = "evidence-desk-of-tests";
    private static final String REDIRECT = "http://desk.invalid/evidence";

    private final World world;
    private final AdminRest admin;
    private final String realm;

    /** The reports of the world's realm. */
    public Reports(World world) {
        this.world = world;
        this.admin = world.admin();
        this.realm = "/" + world.runFile().keycloak().realm();
    }

    /** The text of a report, as a realm admin reads it. */
    public String text(String report) {
        try (InputStream read = admin.open(realm + "/officergate/reports/" + report)) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException away) {
            throw new IllegalStateException(away);
        }
    }

    /** The rows of a report in which this account is in that column, headings left out. */
    public List<CSVRecord> about(Officer officer, String report, int column) {
        return rows(text(report)).stream()
                .filter(row -> row.get(column).equals(officer.userName()))
                .toList();
    }

    /** The rows of such a text. */
    public static List<CSVRecord> rows(String text) {
        try {
            List<CSVRecord> all =
                    CSVFormat.DEFAULT.parse(new StringReader(text)).getRecords();
            return all.subList(1, all.size());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What an officer is answered who asks for it. */
    public HttpResponse<String> as(Officer officer, String report) {
        String token = officer.takesTokensAt(OfficersDesk.in(world, DESK, REDIRECT), "openid")
                .accessToken();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(world.keycloak().url() + "/admin/realms" + realm + "/officergate/reports/" + report))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
