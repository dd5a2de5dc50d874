package io.officergate.sync.roster;

import java.util.Locale;
import java.util.Optional;

/**
 * Why findings may not be applied.
 *
 * @param kind of finding, where it is about one only
 * @param count how many lines, units or officers it is about
 */
public record Obstacle(Code code, Optional<FindingKind> kind, long count) {

    /** Why. The wire name, in lower case, is part of the contract. */
    public enum Code {
        /** The source has sent another list since. */
        SUPERSEDED("a newer list of the source has taken its place"),
        TOO_OLD("the comparison is too old; send the list again"),
        EMPTY_LIST("the list is empty"),
        UNREADABLE_LINES("lines cannot be read"),
        REPEATED_NUMBERS("numbers come twice"),
        FOREIGN_UNITS("lines name units that the source does not decide about"),
        /** So many units would lose too large a share of their officers. */
        TOO_MANY("too many officers of a unit, or of all, would be concerned: the list looks cut or shifted"),
        /** The number that was named, or had to be, is not that of the officers concerned. */
        NUMBER_DIFFERS("\"officers\" has to be the number of officers concerned");

        private final String words;

        Code(String words) {
            this.words = words;
        }

        /** The code as problems carry it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In English. */
        public String words() {
            return words;
        }
    }

    static Obstacle of(Code code, long count) {
        return new Obstacle(code, Optional.empty(), count);
    }
}
