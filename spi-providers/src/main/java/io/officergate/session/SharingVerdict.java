package io.officergate.session;

/** Whether something looks as if an account were used by more than one person (ACC-2). It locks nobody. */
public enum SharingVerdict {
    /** Nothing to be told. */
    ORDINARY,
    /** Two sign-ins shortly after one another, from different addresses and on different devices. */
    TWO_PLACES,
    /** A session that goes on from another network than it began in. */
    NETWORK_CHANGED
}
