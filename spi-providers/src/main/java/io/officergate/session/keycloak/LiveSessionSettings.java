package io.officergate.session.keycloak;

import io.officergate.session.LiveSessionPolicy;
import io.officergate.session.LiveSessionPolicy.Winner;
import java.util.Arrays;
import java.util.Locale;
import org.keycloak.Config;

/** {@code --spi-token-interceptor--officergate--live-session}: {@code newest} or {@code oldest}. */
public final class LiveSessionSettings {
    private LiveSessionSettings() {}

    /**
     * What the setting says; the newest sign-in wins when it says nothing.
     *
     * @throws IllegalArgumentException when it says something else; the server does not start
     */
    public static LiveSessionPolicy configured() {
        String winner = Config.scope("token-interceptor", "officergate").get("live-session", asText(Winner.NEWEST));
        return Arrays.stream(Winner.values())
                .filter(choice -> asText(choice).equals(winner))
                .findFirst()
                .map(LiveSessionPolicy::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "spi-token-interceptor--officergate--live-session is newest or oldest"));
    }

    /** The setting as Server Info shows it. */
    public static String asText(Winner winner) {
        return winner.name().toLowerCase(Locale.ROOT);
    }
}
