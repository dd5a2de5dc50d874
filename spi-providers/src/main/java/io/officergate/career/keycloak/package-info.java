/** Makes an account follow its career: status, roles, units and sessions in one transaction; provider {@code officergate-careers}. */
@NullMarked
package io.officergate.career.keycloak;

import org.jspecify.annotations.NullMarked;
