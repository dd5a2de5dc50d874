package io.officergate.outbox.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Notice;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import io.officergate.platform.DeviceName;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keycloak.common.ClientConnection;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.urls.UrlType;

/** Tells officers by mail what happens to their accounts, from the outbox, in the caller's transaction. */
public final class Notices {
    private final KeycloakSession session;
    private final RealmModel realm;

    public Notices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether a mail can reach the officer: the realm has a mail server, and the account an address. */
    public boolean reach(UserModel officer) {
        return hasMailServer(realm) && officer.getEmail() != null;
    }

    /** Whether the realm has a mail server. */
    public static boolean hasMailServer(RealmModel realm) {
        String host = realm.getSmtpConfig().get("host");
        return host != null && !host.isBlank();
    }

    /** Tells of something that this request does, with the time, the address and the device; nothing when no mail can reach. */
    public void tellOfRequest(UserModel officer, Notice about) {
        if (reach(officer)) {
            Map<String, String> facts = new TreeMap<>();
            address().ifPresent(address -> facts.put(Notice.ADDRESS, address));
            device().ifPresent(device -> facts.put(Notice.DEVICE, device));
            facts.put(Notice.SERVER, server());
            tell(officer, about, facts);
        }
    }

    /** Tells of something, with the time and these facts; nothing when no mail can reach. */
    public void tell(UserModel officer, Notice about, Map<String, String> facts) {
        if (reach(officer)) {
            hand(new OfficerId(officer.getId()), about, facts);
        }
    }

    /**
     * Tells many officers of what one act did to all of them, with the time and these facts, as a {@linkplain Outbox#addMails mass}:
     * what anybody else is told waits behind none of it. Whom no mail can reach is left out.
     */
    public void tellMass(Map<UserModel, Notice> officers, Map<String, String> facts) {
        Instant now = Now.instant();
        new Outbox(Database.of(session))
                .addMails(
                        realm.getId(),
                        officers.entrySet().stream()
                                .filter(one -> reach(one.getKey()))
                                .map(one -> mail(new OfficerId(one.getKey().getId()), one.getValue(), facts, now))
                                .toList());
    }

    /** Tells an office of something about an officer, at an address that is no account's; nothing without a mail server. */
    public void tellOffice(String address, OfficerId officer, Notice about, Map<String, String> facts) {
        if (hasMailServer(realm)) {
            Map<String, String> all = new TreeMap<>(facts);
            all.put(Notice.OFFICE, address);
            hand(officer, about, all);
        }
    }

    private void hand(OfficerId officer, Notice about, Map<String, String> facts) {
        session.getProvider(Deliveries.class).add(mail(officer, about, facts, Now.instant()));
    }

    private Delivery mail(OfficerId officer, Notice about, Map<String, String> facts, Instant now) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put(Notice.AT, now.toString());
        return Delivery.waiting(UUID.randomUUID().toString(), realm.getId(), officer, new Mail(about, all), now);
    }

    private Optional<String> address() {
        return Optional.ofNullable(session.getContext().getConnection()).map(ClientConnection::getRemoteHost);
    }

    private Optional<String> device() {
        return Optional.ofNullable(session.getContext().getHttpRequest())
                .flatMap(request -> DeviceName.of(
                        session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation()));
    }

    private String server() {
        return session.getContext()
                .getUri(UrlType.FRONTEND)
                .getBaseUri()
                .toString()
                .replaceFirst("/+$", "");
    }
}
