package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.OtherSystem;
import io.officergate.e2e.people.PersonnelDesk;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** JML-1: whoever leaves the service is signed out of everything within a minute, and nobody beside notices. */
@LiveWorld
class OfficerLeavesTheServiceE2E {
    private static final Duration RULE = Duration.ofMinutes(1);
    private static final String DECISION = "123/QĐ-UBND";
    private static final String SAMPLE = "public-services-hanoi";

    @Test
    void reportedOverHttp(Cast cast) {
        leaves(cast, PersonnelDesk::posts);
    }

    @Test
    void reportedOverKafka(Cast cast) {
        leaves(cast, PersonnelDesk::sendsOverKafka);
    }

    private static void leaves(Cast cast, BiConsumer<PersonnelDesk, ObjectNode> reports) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        PersonnelDesk personnelOffice = cast.personnelOffice();
        Auditor auditor = cast.auditor();

        lan.signsInAtTheSampleSystem();
        binh.signsInAtTheSampleSystem();
        OtherSystem other = cast.otherSystem().mayHaveOfflineTokens(true);
        Tokens offline = lan.takesTokensAt(other.asClient(), "openid offline_access");
        assertThat(auditor.rolesOf(lan)).contains(SAMPLE + "/RESIDENT_LOOKUP", SAMPLE + "/RECEPTION");

        reports.accept(personnelOffice, personnelOffice.resignationOf(lan, DECISION));

        lan.isSignedOutAtTheSampleSystemWithin(RULE);
        auditor.seesStatus(lan, "CLOSED", RULE);
        assertThat(auditor.recordOf(lan).path("decision").toString()).contains(DECISION);
        lan.cannotRefreshAt(other.asClient(), offline);
        assertThat(auditor.accountOf(lan).path("enabled").asBoolean()).isFalse();
        assertThat(auditor.sessionsOf(lan)).isEmpty();
        assertThat(auditor.offlineSessionsOf(lan, other.clientId())).isEmpty();
        assertThat(auditor.rolesOf(lan)).noneMatch(role -> role.startsWith(SAMPLE + "/"));
        assertThat(auditor.unitsOf(lan)).isEmpty();
        assertThat(auditor.timesApplied(lan, DECISION)).isEqualTo(1);

        binh.isStillSignedInAtTheSampleSystem();
        assertThat(auditor.recordOf(binh).path("status").asText()).isEqualTo("ACTIVE");
    }
}
