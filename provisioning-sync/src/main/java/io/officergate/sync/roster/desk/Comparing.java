package io.officergate.sync.roster.desk;

import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.roster.Account;
import io.officergate.sync.roster.Comparison;
import io.officergate.sync.roster.LossPolicy;
import io.officergate.sync.roster.Register;
import io.officergate.sync.roster.Register.Answer;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.RosterList;
import io.officergate.sync.roster.Rosters;
import io.officergate.sync.roster.Rosters.Compared;
import io.officergate.sync.roster.csv.RosterReader;
import io.officergate.sync.roster.csv.RosterReading;
import io.officergate.sync.roster.desk.ComparedAnswer.NoList;
import io.officergate.sync.roster.desk.ComparedAnswer.NotNow;
import io.officergate.sync.roster.desk.ComparedAnswer.Refused;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares a list with the accounts. One at a time in each copy of the service, so that its memory has a bound. */
@Singleton
public final class Comparing {

    private final RosterReader reader;
    private final Register register;
    private final LossPolicy losses;
    private final Rosters rosters;
    private final Inbox inbox;
    private final InstantSource time;
    private final Semaphore turn = new Semaphore(1);

    Comparing(
            RosterReader reader,
            Register register,
            LossPolicy losses,
            Rosters rosters,
            Inbox inbox,
            InstantSource time) {
        this.reader = reader;
        this.register = register;
        this.losses = losses;
        this.rosters = rosters;
        this.inbox = inbox;
        this.time = time;
    }

    /**
     * Reads a list and compares it; what is kept is committed when this returns.
     *
     * @param source empty for the only source of the client
     * @throws IOException when the sender broke off or sent too much; nothing was kept
     * @throws io.officergate.sync.inbox.InboxUnavailable when the database is away; nothing was kept
     */
    public ComparedAnswer compare(InputStream body, Optional<String> source, String client) throws IOException {
        if (!turn.tryAcquire()) {
            return new NotNow("Another list is being compared; send this one again.");
        }
        try {
            RosterReading reading = reader.read(body);
            if (reading instanceof RosterReading.NoList none) {
                return refused("malformed", new NoList(none.findings()), client);
            }
            return compare(((RosterReading.Read) reading).list(), source, client);
        } finally {
            turn.release();
        }
    }

    private ComparedAnswer compare(RosterList list, Optional<String> source, String client) {
        OneReading[] read = new OneReading[1];
        Optional<Roster> kept = rosters.keep(
                found -> {
                    OneReading reading = new OneReading(list, found);
                    read[0] = reading;
                    return reading.of(source, client);
                },
                time.instant());
        if (kept.isPresent()) {
            return new ComparedAnswer.Compared(kept.get());
        }
        Answer answer = Objects.requireNonNull(read[0]).answer();
        return answer instanceof Answer.Refused refused
                ? refused(refused.code(), new Refused(refused.code()), client)
                : new NotNow("The accounts cannot be read at the moment: " + ((Answer.NotNow) answer).why() + ".");
    }

    private ComparedAnswer refused(String code, ComparedAnswer answer, String client) {
        inbox.noteRefused(code, Provenance.csv(client), time.instant());
        return answer;
    }

    /** One reading of the register, beside one list. */
    private final class OneReading implements Register.Reader {

        private final RosterList list;
        private final Consumer<RosterFinding> found;
        private @Nullable Comparison comparison;
        private String source = "";
        private Answer answer = new Answer.NotNow("it was not asked");

        private OneReading(RosterList list, Consumer<RosterFinding> found) {
            this.list = list;
            this.found = found;
        }

        private Optional<Compared> of(Optional<String> asked, String client) {
            answer = register.read(asked, client, this);
            return answer instanceof Answer.Whole
                    ? Optional.of(new Compared(source, client, begun().end()))
                    : Optional.empty();
        }

        private Answer answer() {
            return answer;
        }

        @Override
        public void begin(String of, List<String> units, List<String> duties) {
            source = of;
            comparison = new Comparison(list, units, duties, losses, found);
        }

        @Override
        public void take(Account account) {
            begun().take(account);
        }

        private Comparison begun() {
            return Objects.requireNonNull(comparison, "the register begins with its units");
        }
    }
}
