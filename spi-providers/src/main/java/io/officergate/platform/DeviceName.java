package io.officergate.platform;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.account.DeviceRepresentation;

/** What a browser says of itself, as officers are told of it: browser and system, for example {@code Chrome/128.0, Windows}. */
public final class DeviceName {
    private static final int LONGEST = 100;

    private DeviceName() {}

    /** The name; empty when the browser says nothing that is known. */
    public static Optional<String> of(@Nullable DeviceRepresentation device) {
        return Optional.ofNullable(device)
                .map(told -> Stream.of(told.getBrowser(), told.getOs())
                        .filter(DeviceName::isKnown)
                        .collect(Collectors.joining(", ")))
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) : name);
    }

    private static boolean isKnown(@Nullable String part) {
        return part != null && !part.isBlank() && !part.startsWith("Other");
    }
}
