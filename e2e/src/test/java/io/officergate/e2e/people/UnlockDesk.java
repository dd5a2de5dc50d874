package io.officergate.e2e.people;

import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.RelyingParty;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** An administrator with an account of the realm, who opens locked accounts at one node. */
public final class UnlockDesk {
    /** What a program asks for. */
    public static final String JSON = "application/json";
    /** What the help desk asks for: a sheet to print. */
    public static final String SHEET = "text/html";

    private static final String DESK = "unlock-desk-of-tests";
    private static final String REDIRECT = "http://desk.invalid/unlock";
    private static final String WORD =
            "{\"reason\":\"trở lại sau nghỉ thai sản\",\"identityCheck\":\"thẻ căn cước, tại quầy\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Officer administrator;
    private final String officers;
    private final String token;

    private UnlockDesk(Officer administrator, String officers, String token) {
        this.administrator = administrator;
        this.officers = officers;
        this.token = token;
    }

    /** The administrator signs in at the node with both factors; the token is good for a minute. */
    public static UnlockDesk of(World world, KeycloakNode node, Officer administrator) {
        RelyingParty desk = OfficersDesk.in(world, DESK, REDIRECT);
        RelyingParty atTheNode =
                new RelyingParty(node.url(), desk.realm(), desk.clientId(), desk.clientSecret(), desk.redirectUri());
        return new UnlockDesk(
                administrator,
                node.url() + "/admin/realms/" + desk.realm() + "/officergate/officers/",
                administrator.takesTokensAt(atTheNode, "openid").accessToken());
    }

    public Officer administrator() {
        return administrator;
    }

    /** Has made sure who asks, and asks for the account to be opened; what comes back, as that media type. */
    public HttpResponse<String> opens(Officer officer, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(officers + officer.id() + "/unlock"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", JSON)
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(WORD))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** What to do to open it together with others. */
    public Callable<HttpResponse<String>> opening(Officer officer) {
        return () -> opens(officer, JSON);
    }
}
