package io.officergate.sync.inbox;

/**
 * The brake, for the person who decides. Of two decisions at once the first holds. Every method throws {@link InboxUnavailable} when
 * the database is away.
 */
public interface Brake {

    /** How it stands, and the held events, received first come first, at most so many. */
    BrakeState state(int mostHeld);

    /** The held events pass, uncounted, and a new window begins. */
    BrakeDecision confirm(PersonsDecision decision);

    /** The held events are never applied, and a new window begins. */
    BrakeDecision discard(PersonsDecision decision);
}
