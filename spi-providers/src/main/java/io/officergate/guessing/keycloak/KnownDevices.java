package io.officergate.guessing.keycloak;

import io.officergate.platform.Now;
import io.officergate.platform.ServerSecret;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Browsers in which an officer has completed a sign-in. Each carries a cookie for that officer, which names the device and
 * is signed: it proves nothing but that guessing elsewhere is not guessing here. Several officers may share a browser.
 */
final class KnownDevices {
    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final Duration RENEWED_AFTER = Duration.ofDays(30);
    private static final String NAME = "OFFICERGATE_DEVICE_";
    private static final int NAME_DIGITS = 16;
    /** Device, second of issue, signature. */
    private static final Pattern VALUE = Pattern.compile("([0-9a-f]{32})\\.([0-9]{1,11})\\.([0-9a-f]{64})");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ServerSecret secret;

    KnownDevices(KeycloakSession session, RealmModel realm, ServerSecret secret) {
        this.session = session;
        this.realm = realm;
        this.secret = secret;
    }

    private record Device(String id, Instant issued) {}

    /** The device's id, if this browser is one of the officer's. */
    Optional<String> deviceOf(UserModel user) {
        return shown(user).map(Device::id);
    }

    /** Makes this browser one of the officer's, or stay one, and tells whether it was none until now. */
    boolean remember(UserModel user) {
        Optional<Device> known = shown(user);
        Instant now = Now.instant();
        if (known.isEmpty() || !known.get().issued().plus(RENEWED_AFTER).isAfter(now)) {
            String id = known.map(Device::id)
                    .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
            session.getContext().getHttpResponse().setCookieIfAbsent(cookie(user, id, now));
        }
        return known.isEmpty();
    }

    private Optional<Device> shown(UserModel user) {
        return Optional.ofNullable(session.getContext().getHttpRequest())
                .map(request -> request.getHttpHeaders().getCookies().get(nameFor(user)))
                .map(Cookie::getValue)
                .flatMap(value -> read(user, value));
    }

    private Optional<Device> read(UserModel user, String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()
                || !secret.isHash(parts.group(3), "device", signed(user, parts.group(1), parts.group(2)))) {
            return Optional.empty();
        }
        try {
            Instant issued = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
            boolean known = issued.plus(KNOWN_FOR).isAfter(Now.instant());
            return known ? Optional.of(new Device(parts.group(1), issued)) : Optional.empty();
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    private NewCookie cookie(UserModel user, String device, Instant now) {
        String second = Long.toString(now.getEpochSecond());
        String value = device + "." + second + "." + secret.hash("device", signed(user, device, second));
        return new NewCookie.Builder(nameFor(user))
                .value(value)
                .path(AuthenticationManager.getRealmCookiePath(
                        realm, session.getContext().getUri()))
                .maxAge((int) KNOWN_FOR.toSeconds())
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String signed(UserModel user, String device, String second) {
        return String.join("/", realm.getId(), user.getId(), device, second);
    }

    private String nameFor(UserModel user) {
        return NAME
                + secret.hash("device-cookie", realm.getId() + "/" + user.getId())
                        .substring(0, NAME_DIGITS);
    }
}
