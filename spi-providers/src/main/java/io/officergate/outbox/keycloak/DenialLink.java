package io.officergate.outbox.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.platform.ServerSecret;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The link in a mail by which an officer says: that was not me (PWD-2). It is signed for this officer and this mail, good for
 * seven days, and made when the mail leaves: nothing that is kept opens anything.
 */
public final class DenialLink {
    /** How long it may be followed. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final String PURPOSE = "denial";
    /** Officer, delivery, millisecond of what is denied, signature. */
    private static final Pattern KEY =
            Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.([0-9]{1,15})\\.([0-9a-f]{64})");

    private final KeycloakSession session;
    private final RealmModel realm;

    public DenialLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What a key stands for.
     *
     * @param at when that was done which the officer did not do
     */
    public record Denied(OfficerId officer, Instant at) {}

    /** The link of a mail, at that server. */
    String of(String server, Delivery mail) {
        String officer = mail.officer().value();
        String at = Long.toString(mail.createdAt().toEpochMilli());
        String seal = secret().hash(PURPOSE, parts(officer, mail.id(), at));
        return server + "/realms/" + realm.getName() + "/officergate/not-me?key="
                + String.join(".", officer, mail.id(), at, seal);
    }

    /** What the key stands for; empty when it is not one of ours, another realm's, or too old. */
    public Optional<Denied> read(String key, Instant now) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()
                || !secret().isHash(parts.group(4), PURPOSE, parts(parts.group(1), parts.group(2), parts.group(3)))) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts.group(3)));
            return Optional.of(new Denied(new OfficerId(parts.group(1)), at))
                    .filter(denied -> now.isBefore(at.plus(GOOD_FOR)));
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    private List<String> parts(String officer, String mail, String at) {
        return List.of(realm.getId(), officer, mail, at);
    }

    private ServerSecret secret() {
        return ServerSecret.named(session.getKeycloakSessionFactory(), "notice");
    }
}
