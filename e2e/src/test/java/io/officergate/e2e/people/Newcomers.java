package io.officergate.e2e.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accounts that somebody is about to make: unused names and numbers of nobody real. */
public final class Newcomers {
    private Newcomers() {}

    /** A user name nobody has. */
    public static String name() {
        return String.format(Locale.ROOT, "moi-%06d", Turn.next());
    }

    /** A personal number nobody has. */
    public static String number() {
        return String.format(Locale.ROOT, "000172%06d", Turn.next());
    }

    /** The account as the admin interface and imports take it. */
    public static Map<String, Object> account(String name, String number) {
        return Map.of("username", name, "enabled", true, "attributes", Map.of("personalNumber", List.of(number)));
    }
}
