package io.officergate.guessing.store;

import io.officergate.guessing.Bucket;

/**
 * A try that was taken and counts as a failure until it is given back.
 *
 * @param token names the try within its bucket; a later one has a higher token
 * @param standing tries that stood when it was taken, this one included
 */
public record TakenTry(String realmId, Bucket bucket, long token, int standing) {}
