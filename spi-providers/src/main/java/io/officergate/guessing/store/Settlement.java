package io.officergate.guessing.store;

import io.officergate.guessing.Bucket;
import java.time.Instant;

/**
 * What is to be undone in a bucket once a secret was right.
 *
 * @param token the try
 * @param withAllBefore also every earlier try of the bucket, because the sign-in was completed
 */
public record Settlement(String realmId, String bucket, long token, boolean withAllBefore) {
    /** Gives one try back. */
    public static Settlement giveBack(TakenTry taken) {
        return new Settlement(taken.realmId(), taken.bucket().key(), taken.token(), false);
    }

    /** Forgets the try and every earlier one. */
    public static Settlement clear(TakenTry taken) {
        return new Settlement(taken.realmId(), taken.bucket().key(), taken.token(), true);
    }

    /** Forgets every try up to now, where nothing was counted: a passkey cannot be guessed. */
    public static Settlement clear(String realmId, Bucket bucket, Instant now) {
        return new Settlement(realmId, bucket.key(), Micros.of(now), true);
    }
}
