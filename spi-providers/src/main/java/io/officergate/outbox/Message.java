package io.officergate.outbox;

import java.util.Map;

/** What is told, and to whom. */
public sealed interface Message {
    /** The kinds, as the outbox keeps them. Names are kept for ever. */
    enum Kind {
        /** To a connected system. */
        BACKCHANNEL_LOGOUT,
        /** To an officer. */
        MAIL
    }

    /** The kind of this message. */
    Kind kind();

    /**
     * To a connected system: end this session (OIDC back-channel logout 1.0).
     *
     * @param clientId client id of the system that is told
     * @param sessionId the session that ended, the {@code sid} the system knows
     * @param target address of the system's back-channel logout
     * @param issuer issuer the system knows the realm by
     * @param subject the {@code sub} the system knows the officer by
     */
    record SessionEnded(String clientId, String sessionId, String target, String issuer, String subject)
            implements Message {
        @Override
        public Kind kind() {
            return Kind.BACKCHANNEL_LOGOUT;
        }
    }

    /**
     * To an officer, by mail. Address and name are looked up when it leaves.
     *
     * @param about what happened
     * @param facts what is told of it, by the names of {@link Notice}; no secret, as it is kept
     */
    record Mail(Notice about, Map<String, String> facts) implements Message {
        public Mail {
            facts = Map.copyOf(facts);
        }

        @Override
        public Kind kind() {
            return Kind.MAIL;
        }
    }
}
