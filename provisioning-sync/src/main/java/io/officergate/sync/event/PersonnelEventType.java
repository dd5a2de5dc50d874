package io.officergate.sync.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of personnel events, rules.md section 4. */
public enum PersonnelEventType {
    RECRUITMENT,
    APPOINTMENT,
    DISMISSAL_FROM_POST,
    TRANSFER,
    ROTATION,
    SECONDMENT,
    POSITION_CHANGE,
    LONG_LEAVE,
    SUSPENSION,
    RESIGNATION,
    RETIREMENT,
    TERMINATION,
    DEATH,
    CONTRACT_END,
    REINSTATEMENT,
    HANDOVER,
    UNIT_MERGE,
    UNIT_DISSOLUTION,
    /** Names an event that is not to be applied; changes no account itself. */
    CANCELLATION;

    private static final String PREFIX = "io.officergate.personnel.";
    private static final Map<String, PersonnelEventType> BY_WIRE_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(PersonnelEventType::wireName, Function.identity()));

    /** The CloudEvents {@code type}: reverse domain name and kind. */
    public String wireName() {
        return PREFIX + name();
    }

    /** Whether the event is about a whole unit and names no officer. */
    public boolean isAboutUnit() {
        return this == UNIT_MERGE || this == UNIT_DISSOLUTION;
    }

    /** The kind a CloudEvents {@code type} names, if it is one of ours. */
    public static Optional<PersonnelEventType> ofWireName(String type) {
        return Optional.ofNullable(BY_WIRE_NAME.get(type));
    }
}
