package io.officergate.sync.event;

/**
 * An event's JSON in canonical form (keys sorted, no white space) with its fingerprint. Two events with equal fingerprints say
 * the same thing. Carries personal data: its text form shows the fingerprint only.
 *
 * @param json canonical JSON
 * @param sha256 of the UTF-8 bytes of {@code json}, 64 lower-case hexadecimal digits
 */
public record EventContent(String json, String sha256) {

    @Override
    public String toString() {
        return "sha256:" + sha256;
    }
}
