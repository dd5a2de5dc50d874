package io.officergate.withdrawal;

import io.officergate.kernel.OfficerId;

/**
 * Whose right ended.
 *
 * @param userName as it is now; empty when the account is gone
 * @param fullName family and given name as they are now; may be empty
 */
public record Holder(OfficerId id, String userName, String fullName) {}
