package io.officergate.movers;

import io.officergate.kernel.OfficerId;

/**
 * An officer, as the account was called then.
 *
 * @param userName of that moment
 */
public record Account(OfficerId id, String userName) {}
