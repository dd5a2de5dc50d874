package io.officergate.e2e.people;

import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.people.BrakeDesk;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.RosterDesk;
import io.officergate.world.quarkus.QuarkusPart;
import java.util.Map;

/**
 * A provisioning-sync whose brake lets only few more withdrawals pass, in the place of the resident one, which would let a
 * thousand. What it still holds in the end is discarded, so that nothing of one test is left waiting for another.
 */
public final class CarefulSync implements AutoCloseable {
    /** What other tests have withdrawn counts too. */
    private static final String WITHDRAWN =
            "select coalesce(sum(case when event_type in ('UNIT_MERGE', 'UNIT_DISSOLUTION') then 10 else 1 end), 0)"
                    + " from sync.sync_inbox where withdrawn_window = (select window_number from sync.sync_brake)";

    private final World world;
    private final QuarkusPart part;
    private final RunFile.Sync here;

    private CarefulSync(World world, QuarkusPart part, RunFile.Sync here) {
        this.world = world;
        this.part = part;
        this.here = here;
    }

    /** Lets so many pass before its brake holds the next; a full list may name as many as it likes. */
    public static CarefulSync lettingPass(int most, World world) {
        String limit = Long.toString(new Rows(world).number(WITHDRAWN) + most);
        RunFile.Sync resident = world.runFile().sync();
        world.sync().stop();
        QuarkusPart part = world.syncWith(Map.of(
                "OFFICERGATE_SYNC_BRAKE_WINDOW",
                "24h",
                "OFFICERGATE_SYNC_BRAKE_NUMBER",
                limit,
                "OFFICERGATE_SYNC_BRAKE_FLOOR",
                limit,
                "OFFICERGATE_SYNC_ROSTER_MOST_LOST_PERCENT",
                "100"));
        return new CarefulSync(world, part, at(part, resident));
    }

    private static RunFile.Sync at(QuarkusPart part, RunFile.Sync as) {
        return new RunFile.Sync(
                part.url(), part.pid(), as.tokenUrl(), as.clientId(), as.clientSecret(), as.deskId(), as.deskSecret());
    }

    public QuarkusPart part() {
        return part;
    }

    /** A personnel system that sends to it, by any of the resident one's accounts. */
    public PersonnelOffice office() {
        return new PersonnelOffice(here);
    }

    /** The personnel system, sending to it. */
    public PersonnelOffice officeOf(PersonnelSystem source) {
        return source.officeAt(here);
    }

    public BrakeDesk brake() {
        return new BrakeDesk(here);
    }

    public RosterDesk rosters() {
        return new RosterDesk(here);
    }

    @Override
    public void close() {
        try {
            if (!part.isRunning()) {
                part.start();
                part.awaitReady();
            }
            brake().discard("thử nghiệm đã xong");
        } finally {
            world.dismiss(part);
            world.sync().start();
            world.sync().awaitReady();
        }
    }
}
