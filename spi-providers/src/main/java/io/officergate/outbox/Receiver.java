package io.officergate.outbox;

/**
 * Whom messages are due to.
 *
 * @param name a system's address, or the id of the realm whose mail server it is
 * @param isMass the mass of mails of the realm, apart from the mails that somebody waits for
 */
public record Receiver(String name, boolean isMass) {
    /** Its {@linkplain Lanes lane}. */
    public String lane() {
        return isMass ? name + " mass" : name;
    }
}
