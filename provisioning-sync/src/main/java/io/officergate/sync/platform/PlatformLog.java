package io.officergate.sync.platform;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the platform tells the operator: OGS0001 to OGS0099. */
@MessageLogger(projectCode = "OGS", length = 4)
interface PlatformLog {

    PlatformLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), PlatformLog.class, "io.officergate.sync.platform");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1, value = "The database does not answer yet (%s); waiting, at most %d s more")
    void waitingForDatabase(String why, long atMost);
}
