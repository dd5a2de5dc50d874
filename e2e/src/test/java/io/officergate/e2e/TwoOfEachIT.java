package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.PersonnelDesk;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.Tokens;
import io.officergate.world.quarkus.QuarkusPart;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Both processes run in any number of copies. */
@LiveWorld
class TwoOfEachIT {
    @Test
    void aSecondKeycloakKnowsTheSessionsOfTheFirst(World world, Cast cast) {
        Officer binh = cast.officerLike("binh");
        Tokens tokens = binh.takesTokens("openid");
        KeycloakNode second = world.anotherKeycloak();
        try {
            assertThat(second.url()).isNotEqualTo(world.keycloak().url());
            binh.refreshesAt(second.url(), tokens);
        } finally {
            second.stop();
        }
    }

    @Test
    void twoCopiesOfProvisioningSyncApplyAnEventOnce(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        PersonnelDesk personnelOffice = cast.personnelOffice();
        Auditor auditor = cast.auditor();
        QuarkusPart second = world.anotherSync();
        try {
            personnelOffice.posts(personnelOffice.resignationOf(lan, "88/QĐ-UBND"));
            auditor.seesStatus(lan, "CLOSED", Duration.ofMinutes(1));
            assertThat(auditor.timesApplied(lan, "88/QĐ-UBND")).isEqualTo(1);
        } finally {
            second.stop();
        }
    }
}
