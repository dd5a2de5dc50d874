/** Tasks for administrators: lists, letters, the confirmation, and the report (docs/contracts/withdrawal-tasks.md). */
@NullMarked
package io.officergate.withdrawal.rest;

import org.jspecify.annotations.NullMarked;
