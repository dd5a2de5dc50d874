/** Tasks in table {@code OG_WITHDRAWAL_TASK}; its constraints hold what two at once could break. */
@NullMarked
package io.officergate.withdrawal.store;

import org.jspecify.annotations.NullMarked;
