package io.officergate.personnel;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A personnel system as the realm registers it, on the client it authenticates as.
 *
 * @param clientId of that client
 * @param sources what it speaks for: values of the CloudEvents attribute of that name
 * @param units codes of the units it decides about, with all below them; none when empty
 * @param overKafka whether its events may come over Kafka
 */
public record PersonnelSource(String clientId, Set<String> sources, Set<String> units, boolean overKafka) {
    /** Client attribute: the sources. */
    public static final String SOURCE = "officergate.personnel.source";

    /** Client attribute: the unit codes. */
    public static final String UNITS = "officergate.personnel.units";

    /** Client attribute: {@code true} when its events may come over Kafka. */
    public static final String KAFKA = "officergate.personnel.kafka";

    /** Keycloak writes {@code ##} between the values of one attribute. */
    private static final String BETWEEN = "\\s+|##";

    /** Keeps its own copies. */
    public PersonnelSource {
        sources = Set.copyOf(sources);
        units = Set.copyOf(units);
    }

    /** As the attributes of the client say; several values stand with spaces or {@code ##} between them. */
    public static PersonnelSource of(String clientId, String sources, String units, String overKafka) {
        return new PersonnelSource(clientId, valuesOf(sources), valuesOf(units), overKafka.equals("true"));
    }

    /** Whether it is the one of this source. */
    public boolean speaksFor(String source) {
        return sources.contains(source);
    }

    /** Whether the unit, or one above it, is among its units. */
    public boolean covers(UnitPath unit) {
        return unit.codes().stream().anyMatch(units::contains);
    }

    private static Set<String> valuesOf(String attribute) {
        return Arrays.stream(attribute.split(BETWEEN))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
