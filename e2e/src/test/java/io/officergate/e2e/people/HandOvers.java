package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A personnel office that hands one duty to and fro between two officers, and sends each decision until it knows the outcome. */
public final class HandOvers {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DUTY = "RECEPTION";
    private static final String SYSTEM = "procedure-system";

    private final World world;
    private final PersonnelOffice office;
    private final Officer first;
    private final Officer second;
    private final List<String> decided = new ArrayList<>();

    /** The first one holds the duty. */
    public HandOvers(World world, Officer first, Officer second) {
        this.world = world;
        this.office = new PersonnelOffice(world.runFile().sync());
        this.first = first;
        this.second = second;
    }

    /** Goes on as long as that is true. */
    public void goOnWhile(BooleanSupplier more) {
        while (more.getAsBoolean()) {
            boolean isBack = decided.size() % 2 == 1;
            String number = (decided.size() + 1) + "/BG-" + first.userName();
            isApplied(Decision.of("HANDOVER")
                    .about(isBack ? second : first)
                    .successor(isBack ? first : second)
                    .taking(DUTY, SYSTEM)
                    .numbered(number)
                    .asEvent());
            decided.add(number);
        }
    }

    /** The numbers of the decisions that were applied, in that order. */
    public List<String> decided() {
        return List.copyOf(decided);
    }

    /** Whoever has the duty now, and whoever has not. */
    public List<Officer> holderAndOther() {
        return decided.size() % 2 == 0 ? List.of(first, second) : List.of(second, first);
    }

    /** How many of the two hold the duty at this instant. */
    public long holders() {
        return new Rows(world).holders(SYSTEM, DUTY, first.id(), second.id());
    }

    /** Sends it again and again, as senders do who were not answered, until its receipt says that it is applied. */
    private void isApplied(ObjectNode event) {
        Deadline.in(PATIENCE).await("the outcome of " + event.path("data").path("decisionNumber"), () -> {
            try {
                Answer accepted = office.post(event.toString());
                String receipt =
                        accepted.body().path("receipts").path(0).path("receipt").asText();
                return accepted.isAccepted() && hasEnded(receipt);
            } catch (UncheckedIOException | IllegalStateException away) {
                return false;
            }
        });
    }

    private boolean hasEnded(String receipt) {
        String state = office.outcome(receipt, Deadline.in(Duration.ofSeconds(5)))
                .body()
                .path("state")
                .asText();
        if (state.equals("PARKED")) {
            throw new AssertionError("parked: " + office.receipt(receipt).body());
        }
        return state.equals("APPLIED");
    }
}
