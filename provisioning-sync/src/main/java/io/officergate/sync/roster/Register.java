package io.officergate.sync.roster;

import java.util.List;
import java.util.Optional;

/** The accounts of a source's units, as Keycloak has them. */
public interface Register {

    /** Takes the register as it comes; what it throws ends the reading. */
    interface Reader {

        /**
         * First, once.
         *
         * @param source that was asked for, or the only one of the client
         * @param units of the source, with all below them
         * @param duties that there are
         */
        void begin(String source, List<String> units, List<String> duties);

        /** Then each account once, in no order. */
        void take(Account account);
    }

    /** How reading ended. */
    sealed interface Answer {

        /** All of it was read. */
        record Whole() implements Answer {}

        /** The client may not ask; nothing was read. The code is Keycloak's. */
        record Refused(String code) implements Answer {}

        /** Keycloak is away, or broke off; what was read is worth nothing. */
        record NotNow(String why) implements Answer {}
    }

    /**
     * Reads it.
     *
     * @param source empty for the only source of the client
     * @param clientId of whoever sent the list: Keycloak judges whether it speaks for the source
     */
    Answer read(Optional<String> source, String clientId, Reader reader);
}
