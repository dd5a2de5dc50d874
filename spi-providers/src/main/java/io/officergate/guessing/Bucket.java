package io.officergate.guessing;

import io.officergate.kernel.OfficerId;
import java.util.Optional;

/**
 * Whose tries are counted together.
 *
 * @param kind what it stands for
 * @param key unique within a realm, at most 128 characters; never a name
 * @param officer the account, unless the name was unknown
 */
public record Bucket(Kind kind, String key, Optional<OfficerId> officer) {
    /** What a bucket stands for. */
    public enum Kind {
        /** An account, from wherever no known device says otherwise. */
        ELSEWHERE,
        /** An account, on a device on which its officer has signed in before. */
        KNOWN_DEVICE,
        /** A user name that nobody has. */
        UNKNOWN_NAME
    }

    public Bucket {
        if (key.isBlank() || key.length() > 128) {
            throw new IllegalArgumentException("a bucket's key has 1 to 128 characters");
        }
    }

    /** The account, asked from a browser or program that is not known. */
    public static Bucket elsewhere(OfficerId officer) {
        return new Bucket(Kind.ELSEWHERE, "officer:" + officer.value(), Optional.of(officer));
    }

    /** The account, asked from a device of its own. */
    public static Bucket onDevice(OfficerId officer, String device) {
        return new Bucket(Kind.KNOWN_DEVICE, "device:" + officer.value() + ":" + device, Optional.of(officer));
    }

    /** The account's bucket with that key. */
    public static Bucket ofKey(String key, OfficerId officer) {
        Bucket elsewhere = elsewhere(officer);
        return elsewhere.key().equals(key) ? elsewhere : new Bucket(Kind.KNOWN_DEVICE, key, Optional.of(officer));
    }

    /** A name nobody has, by its keyed hash. */
    public static Bucket unknownName(String keyedHash) {
        return new Bucket(Kind.UNKNOWN_NAME, "name:" + keyedHash, Optional.empty());
    }
}
