package io.officergate.personnel;

import java.util.Optional;

/**
 * What a recruitment tells of the account to create.
 *
 * @param userName lower case letters, digits, dots and hyphens
 * @param familyName họ và tên đệm
 * @param givenName tên
 * @param email where notices go
 */
public record NewAccount(String userName, String familyName, String givenName, Optional<String> email) {}
