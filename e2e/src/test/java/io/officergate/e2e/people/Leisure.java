package io.officergate.e2e.people;

import io.officergate.world.Deadline;
import io.officergate.world.World;
import java.time.Duration;

/**
 * What a node does at leisure about tries: after a sign-in it gives back what was right, and remembers the address, within
 * five seconds. Until then one try more stands against the account.
 */
public final class Leisure {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(7);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STANDING =
            "select count(*) from og_guess_bucket where officer_id = ? and cardinality(tries) > 0";
    private static final String STANDING_ON_DEVICES = STANDING + " and bucket like 'device:%'";
    private static final String REMEMBERED = "select count(*) from og_guess_address where jsonb_exists(signed_in, ?)";

    private Leisure() {}

    /** Waits until nothing stands against the officers any more who have signed in, and the address is remembered as theirs. */
    public static void awaitFor(World world, Officer... officers) {
        Rows rows = new Rows(world);
        for (Officer officer : officers) {
            Deadline.in(PATIENCE)
                    .await(
                            "the sign-in is settled",
                            () -> rows.number(STANDING, officer.id()) == 0
                                    && rows.number(REMEMBERED, officer.id()) > 0);
        }
    }

    /** Waits until nothing stands any more against the officer who has signed in on a known device, whatever stands elsewhere. */
    public static void awaitOnDevicesOf(World world, Officer officer) {
        Rows rows = new Rows(world);
        Deadline.in(PATIENCE)
                .await(
                        "the sign-in on the device is settled",
                        () -> rows.number(STANDING_ON_DEVICES, officer.id()) == 0);
    }

    /** Waits until everything of before is done, whoever did it. */
    public static void await() throws InterruptedException {
        Thread.sleep(LONG_ENOUGH.toMillis());
    }
}
