package io.officergate.e2e;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
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
    void aRealmAdminLooksForAnOfficer(Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer admin = cast.officerLike("binh");
        admin.isGivenRoleInAdministration("realm-admin");
        admin.findsInTheAdminConsole(lan);
    }
}
