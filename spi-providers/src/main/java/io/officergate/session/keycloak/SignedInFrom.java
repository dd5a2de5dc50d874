package io.officergate.session.keycloak;

import io.officergate.platform.DeviceName;
import io.officergate.session.LiveSession;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.models.UserSessionModel;

/** A session of Keycloak's as the rules see it: from where and on what it was begun, not who asks now. */
public final class SignedInFrom {
    private static final int LONGEST = 255;

    private SignedInFrom() {}

    /** The session, and when its second factor was proven. */
    public static LiveSession of(UserSessionModel userSession, Instant provenAt) {
        return new LiveSession(
                userSession.getId(),
                provenAt,
                Optional.ofNullable(userSession.getIpAddress()).map(SignedInFrom::shortened),
                DeviceName.of(DeviceActivityManager.getCurrentDevice(userSession)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
