package io.officergate.sync.outcome.http;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;

/** What the HTTP edge tells the operator: OGS0300 to OGS0399. */
@MessageLogger(projectCode = "OGS", length = 4)
interface OutcomeLog {

    OutcomeLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), OutcomeLog.class, "io.officergate.sync.outcome");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 300, value = "A request was answered with 503: %s")
    void inboxAway(@Nullable String why);
}
