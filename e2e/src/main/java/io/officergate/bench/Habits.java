package io.officergate.bench;

/**
 * How the people of the sign-in benchmark work.
 *
 * @param signOut whether they sign out; otherwise each sign-in is of somebody who is signed in elsewhere
 * @param keepBrowser whether they stay with their browser; otherwise each sign-in is with one that is new, and told of by mail
 */
public record Habits(boolean signOut, boolean keepBrowser) {}
