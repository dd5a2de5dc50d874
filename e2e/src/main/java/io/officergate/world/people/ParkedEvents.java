package io.officergate.world.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.officergate.world.RunFile;
import io.officergate.world.people.SyncAccount.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The desk at which somebody decides about personnel events that Keycloak refused. */
public final class ParkedEvents {
    private final SyncAccount account;

    public ParkedEvents(RunFile.Sync sync) {
        this.account =
                new SyncAccount(sync.url(), sync.tokenUrl(), sync.deskId(), ClientProof.secret(sync.deskSecret()));
    }

    /** Those that wait for a decision, those parked first come first. */
    public Answer list() {
        return account.get("/parked-events");
    }

    /** Lets the event of the receipt be tried again. */
    public Answer release(String receipt, String reason) {
        return decide(receipt, "release", reason);
    }

    /** The event of the receipt is never applied; later ones of the same officer go on. */
    public Answer discard(String receipt, String reason) {
        return decide(receipt, "discard", reason);
    }

    private Answer decide(String receipt, String decision, String reason) {
        return account.post(
                "/parked-events/" + URLEncoder.encode(receipt, StandardCharsets.UTF_8) + "/" + decision,
                JsonNodeFactory.instance.objectNode().put("reason", reason).toString());
    }
}
