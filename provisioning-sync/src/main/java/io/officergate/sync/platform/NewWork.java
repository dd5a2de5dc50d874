package io.officergate.sync.platform;

/** Fired after an intake has committed: something may be due. Lets rooms wake each other without knowing each other. */
public record NewWork() {}
