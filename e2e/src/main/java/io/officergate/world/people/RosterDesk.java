package io.officergate.world.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.RunFile;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.OptionalLong;

/** The desk at which somebody decides what of a compared list is applied. */
public final class RosterDesk {
    private final SyncAccount account;

    public RosterDesk(RunFile.Sync sync) {
        this.account =
                new SyncAccount(sync.url(), sync.tokenUrl(), sync.deskId(), ClientProof.secret(sync.deskSecret()));
    }

    /**
     * A decision of the personnel office, as the events will name it.
     *
     * @param date yyyy-MM-dd
     */
    public record Decision(String number, String date, String issuer) {}

    /** The report about a list. */
    public Answer report(String roster) {
        return account.get(path(roster));
    }

    /** Each finding as CSV, for whoever closes it. */
    public InputStream findings(String roster) {
        return account.open(path(roster) + "/findings");
    }

    /**
     * Sends findings of these kinds as events; the same again goes on.
     *
     * @param officers how many are concerned, where that is to be checked
     */
    public Answer apply(
            String roster, Collection<String> kinds, Decision decision, String reason, OptionalLong officers) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("reason", reason)
                .put("decisionNumber", decision.number())
                .put("decisionDate", decision.date())
                .put("issuer", decision.issuer());
        kinds.forEach(order.putArray("kinds")::add);
        officers.ifPresent(number -> order.put("officers", number));
        return account.postLong(
                path(roster) + "/apply", "application/json", order.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String roster) {
        return "/rosters/" + URLEncoder.encode(roster, StandardCharsets.UTF_8);
    }
}
