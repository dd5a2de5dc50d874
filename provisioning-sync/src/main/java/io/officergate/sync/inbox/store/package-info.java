/**
 * The inbox on PostgreSQL. Changelog: {@code db/changelog.xml}; constraints {@code PK_SYNC_}, {@code UQ_SYNC_}, {@code CK_SYNC_}.
 */
@NullMarked
package io.officergate.sync.inbox.store;

import org.jspecify.annotations.NullMarked;
