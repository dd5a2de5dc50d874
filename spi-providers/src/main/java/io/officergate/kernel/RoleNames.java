package io.officergate.kernel;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Roles as a setting names them.
 *
 * @param names {@code ROLE} of the realm, {@code client/ROLE} of a client, {@code client/*} for all of a client
 */
public record RoleNames(Set<String> names) {
    private static final Pattern NAME = Pattern.compile("[^/*\\s]+(/(\\*|[^/*\\s]+))?");

    /** Keeps its own copy. */
    public RoleNames {
        names = Set.copyOf(names);
    }

    /**
     * What the setting says.
     *
     * @throws IllegalArgumentException when a name is none, with the setting and that name
     */
    public static RoleNames of(String setting, Set<String> names) {
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException(
                    "%s: \"%s\" is not ROLE, client/ROLE or client/*".formatted(setting, wrong));
        });
        return new RoleNames(names);
    }

    /**
     * Whether one of them is held.
     *
     * @param held names of all roles that somebody has, {@code ROLE} or {@code client/ROLE}
     */
    public boolean cover(Collection<String> held) {
        return held.stream().anyMatch(name -> names.contains(name) || names.contains(allOfClient(name)));
    }

    /** The names, separated by commas, in alphabetical order. */
    public String asText() {
        return String.join(",", names.stream().sorted().toList());
    }

    private static String allOfClient(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash) + "/*";
    }
}
