package io.officergate.e2e.paths;

import io.officergate.world.people.Pkce;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Ways that begin with a link in a message. */
final class MailedLinks implements AutoCloseable {
    private final Stage stage;
    private final MailBox mail = new MailBox();

    MailedLinks(Stage stage) {
        this.stage = stage;
    }

    int port() {
        return mail.port();
    }

    @Override
    public void close() {
        mail.close();
    }

    /** Whoever forgot the password is sent a link, and chooses another. */
    Answer forgetsPassword(Traveller who) {
        Client client = stage.client();
        Pkce pkce = Pkce.fresh();
        Page page = who.visitor().opens(stage.authorization(client, pkce, Map.of()));
        page = who.visitor().opens(page.link("/login-actions/reset-credentials"));
        mail.isEmptied();
        who.visitor().submits(page, Map.of("username", who.officer().userName()));
        Optional<URI> link = mail.link();
        if (link.isEmpty()) {
            return Answer.refused("no mail is sent");
        }
        page = choosesPassword(who, who.goesOn(who.visitor().opens(link.orElseThrow())));
        return who.redeems(client, who.goesOn(page), pkce);
    }

    /** Whoever follows the link has chosen a password, and is not signed in. */
    Answer isSentAnAction(Traveller who) {
        mail.isEmptied();
        Page sent = who.visitor()
                .putsJson(
                        stage.administratorsToken(),
                        stage.administration("/users/" + who.officer().id() + "/execute-actions-email"),
                        "[\"UPDATE_PASSWORD\"]");
        Optional<URI> link = mail.link();
        if (link.isEmpty()) {
            return Answer.refused(sent.inWords());
        }
        Page page = who.visitor().opens(link.orElseThrow());
        choosesPassword(who, who.visitor().opens(page.link("/login-actions/action-token")));
        Pkce pkce = Pkce.fresh();
        return who.redeems(
                stage.client(), who.visitor().opens(stage.authorization(stage.client(), pkce, Map.of())), pkce);
    }

    private static Page choosesPassword(Traveller who, Page page) {
        String chosen = "Suoi-Trong-Mua-Lu-" + Pkce.fresh().challenge().substring(0, 6) + "1aA";
        return page.asksFor("password-new")
                ? who.visitor().submits(page, Map.of("password-new", chosen, "password-confirm", chosen))
                : page;
    }
}
