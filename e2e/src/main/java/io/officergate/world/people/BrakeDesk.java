package io.officergate.world.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.officergate.world.RunFile;
import io.officergate.world.people.SyncAccount.Answer;

/** The desk at which somebody decides about withdrawals that the brake holds. */
public final class BrakeDesk {
    private final SyncAccount account;

    public BrakeDesk(RunFile.Sync sync) {
        this.account =
                new SyncAccount(sync.url(), sync.tokenUrl(), sync.deskId(), ClientProof.secret(sync.deskSecret()));
    }

    /** How it stands. */
    public Answer state() {
        return account.get("/brake");
    }

    /** The held withdrawals pass. */
    public Answer confirm(String reason) {
        return decide("confirm", reason);
    }

    /** The held withdrawals are never applied. */
    public Answer discard(String reason) {
        return decide("discard", reason);
    }

    private Answer decide(String decision, String reason) {
        return account.post(
                "/brake/" + decision,
                JsonNodeFactory.instance.objectNode().put("reason", reason).toString());
    }
}
