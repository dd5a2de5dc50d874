package io.officergate.e2e.paths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.officergate.e2e.people.Officer;
import io.officergate.world.people.Pkce;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ways that a realm admin can turn on, at the server as it is delivered. */
final class ByRealmAdmin {
    /** A client that came in by partial import, which no client policy looks at: every way is on. */
    private static final Client IMPORTED =
            new Client("paths-imported", "only-for-this-test", "http://paths.invalid/back");

    private final Stage stage;
    private final TrustedRealm trusted;
    private final MailedLinks mail;
    private JsonNode mailServerBefore = MissingNode.getInstance();

    ByRealmAdmin(Stage stage) {
        this.stage = stage;
        this.trusted = new TrustedRealm(stage);
        this.mail = new MailedLinks(stage);
    }

    List<Path> paths() {
        return List.of(
                Path.shut("direct grant, client imported", this::grantsDirectly),
                Path.shut("implicit, client imported", who -> asksForToken(who, "id_token token")),
                Path.shut("hybrid, client imported", who -> asksForToken(who, "code id_token token")),
                Path.shut("SAML, client imported", who -> opensSaml(who)),
                Path.open("registration of oneself", this::registersOneself),
                Path.open("identity brokering, first sign-in", this::comesFirst),
                Path.open("identity brokering, later sign-in", this::comesLater),
                Path.open("browser, a flow of Keycloak's own", this::goesThroughAnotherFlow),
                // Last: they change passwords.
                Path.open("reset credentials, link by mail", mail::forgetsPassword),
                Path.open("action token, link by mail (new password)", mail::isSentAnAction));
    }

    /** Everything is turned on. */
    void turnsOn() {
        Map<String, Object> client = Map.of(
                "clientId", IMPORTED.id(),
                "secret", IMPORTED.secret(),
                "enabled", true,
                "redirectUris", List.of(IMPORTED.redirectUri()),
                "directAccessGrantsEnabled", true,
                "implicitFlowEnabled", true,
                "standardFlowEnabled", true);
        Map<String, Object> saml = Map.of("clientId", "paths-saml", "protocol", "saml", "enabled", true);
        stage.admin()
                .post(
                        "/" + stage.realm() + "/partialImport",
                        Map.of("ifResourceExists", "SKIP", "clients", List.of(client, saml)));
        mailServerBefore = stage.admin().get("/" + stage.realm()).path("smtpServer");
        realm(Map.of(
                "registrationAllowed", true,
                "resetPasswordAllowed", true,
                "smtpServer",
                        Map.of(
                                "host", "localhost",
                                "port", Integer.toString(mail.port()),
                                "from", "gate@officers.example")));
        trusted.isTrusted();
        override(stage.otherClient(), flowId("browser"));
    }

    /** Everything is as it was. */
    void turnsOff() {
        override(stage.otherClient(), "");
        trusted.isForgotten();
        realm(Map.of("registrationAllowed", false, "resetPasswordAllowed", false, "smtpServer", mailServerBefore));
        mail.close();
        stage.admin().delete("/" + stage.realm() + "/clients/" + stage.uuid(IMPORTED));
        stage.admin().delete("/" + stage.realm() + "/clients/" + stage.uuid(new Client("paths-saml", "", "")));
    }

    private Answer grantsDirectly(Traveller who) {
        Map<String, String> form = IMPORTED.grant("password");
        form.putAll(Map.of(
                "username", who.officer().userName(), "password", who.officer().password()));
        return who.keeps(stage.token(form));
    }

    private Answer asksForToken(Traveller who, String responseType) {
        Page page = who.goesOn(who.visitor()
                .opens(stage.authorization(IMPORTED, Pkce.fresh(), Map.of("response_type", responseType))));
        return page.given("access_token").isPresent() ? Answer.allowed() : Answer.refused(page.inWords());
    }

    private Answer opensSaml(Traveller who) {
        return Answer.refused(who.visitor()
                .opens(stage.at("/protocol/saml/clients/paths-saml"))
                .inWords());
    }

    /** Somebody makes a second account; it can have no personal number, since only administrators set one. */
    Answer registersOneself(Traveller who) {
        Client client = stage.client();
        Pkce pkce = Pkce.fresh();
        URI address = URI.create(
                stage.authorization(client, pkce, Map.of()).toString().replace("/auth?", "/registrations?"));
        Page page = who.visitor().opens(address);
        if (!page.asksFor("password-confirm")) {
            return Answer.refused(page.inWords());
        }
        String password = "Suoi-Trong-Mua-Lu-77";
        String name =
                "self-" + Pkce.fresh().challenge().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Page made = who.visitor()
                .submits(
                        page,
                        Map.of(
                                "username",
                                name,
                                "password",
                                password,
                                "password-confirm",
                                password,
                                "email",
                                name + "@elsewhere.example",
                                "firstName",
                                "Nam",
                                "lastName",
                                "Trần",
                                "personalNumber",
                                who.officer().personalNumber()));
        return who.redeems(client, made, pkce);
    }

    private Answer comesFirst(Traveller who) {
        trusted.knows(who.officer());
        return comesFromTrusted(who);
    }

    private Answer comesLater(Traveller who) {
        trusted.isLinkedTo(who.officer());
        return comesFromTrusted(who);
    }

    /** Signs in at the trusted realm, and goes on here with what it says. */
    Answer comesFromTrusted(Traveller who) {
        Client client = stage.client();
        Pkce pkce = Pkce.fresh();
        Officer officer = who.officer();
        Page here = who.visitor().opens(stage.authorization(client, pkce, Map.of()));
        Page elsewhere = who.visitor().opens(here.link("/broker/" + TrustedRealm.ALIAS + "/login"));
        Page back = who.visitor()
                .submits(elsewhere, Map.of("username", officer.userName(), "password", officer.password()));
        if (back.text().body().contains("linkAccount")) {
            back = who.visitor().submits(back, Map.of("submitAction", "linkAccount"));
        }
        return who.redeems(client, who.goesOn(back), pkce);
    }

    private Answer goesThroughAnotherFlow(Traveller who) {
        return who.signsIn(stage.otherClient(), Map.of());
    }

    private void realm(Map<String, Object> settings) {
        stage.admin().put("/" + stage.realm(), settings);
    }

    private void override(Client client, String flow) {
        Overrides.bind(stage, client, Map.of("browser", flow));
    }

    private String flowId(String alias) {
        return Overrides.flowId(stage, alias);
    }
}
