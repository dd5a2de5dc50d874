package io.officergate.outbox;

/** Where a delivery stands. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    GIVEN_UP
}
