package io.officergate.sync.decision.http;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What decisions tell the operator: OGS0400 to OGS0499. */
@MessageLogger(projectCode = "OGS", length = 4)
interface DecisionLog {

    DecisionLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), DecisionLog.class, "io.officergate.sync.decision");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 400, value = "Event %s was released by %s")
    void released(UUID receipt, String by);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 401, value = "Event %s was discarded by %s")
    void discarded(UUID receipt, String by);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 402, value = "The brake is let go: %d held withdrawals pass, confirmed by %s")
    void brakeConfirmed(int events, String by);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 403, value = "The brake is let go: %d held withdrawals were discarded by %s")
    void brakeDiscarded(int events, String by);
}
