package io.officergate.e2e;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import org.junit.jupiter.api.Test;

/** MFA-1: the consoles work for people under the server's client policies, and ask for both factors like any system. */
@LiveWorld
class OfficerUsesConsolesE2E {
    @Test
    void anOfficerLooksAtHisOwnAccount(Cast cast) {
        Officer binh = cast.officerLike("binh");
        binh.signsInAtTheAccountConsole();
    }

    @Test
    void whoIsTransferredStillHasTheOwnAccount(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        world.admin()
                .post(
                        "/officers/officergate/transitions",
                        Decision.of("TRANSFER").about(lan).toUnit("H26.102").asEvent());
        lan.signsInAtTheAccountConsole();
    }

    @Test
    void aRealmAdminLooksForAnOfficer(Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer admin = cast.officerLike("binh");
        admin.isGivenRoleInAdministration("realm-admin");
        admin.findsInTheAdminConsole(lan);
    }
}
