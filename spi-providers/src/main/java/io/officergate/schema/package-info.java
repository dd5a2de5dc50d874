/**
 * The tables of all rooms, handed to Keycloak in one piece; Liquibase files under {@code officergate/schema} are dated and
 * never edited after a release. PostgreSQL only.
 *
 * <p>Provider id: {@code officergate} (jpa-entity-provider).
 */
@NullMarked
package io.officergate.schema;

import org.jspecify.annotations.NullMarked;
