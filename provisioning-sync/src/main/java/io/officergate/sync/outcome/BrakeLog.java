package io.officergate.sync.outcome;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the brake tells the operator: OGS0500 to OGS0599. */
@MessageLogger(projectCode = "OGS", length = 4)
interface BrakeLog {

    BrakeLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), BrakeLog.class, "io.officergate.sync.brake");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 500,
            value =
                    "The brake is engaged: %d withdrawals passed within the window, %d are allowed. Event %s is the first held;"
                            + " withdrawals wait until a person confirms or discards them")
    void engaged(long withdrawn, long limit, UUID first);
}
