package io.officergate.sync.roster.desk;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;

/** What lists tell the operator: OGS0700 to OGS0799. */
@MessageLogger(projectCode = "OGS", length = 4)
interface RosterLog {

    RosterLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), RosterLog.class, "io.officergate.sync.roster");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 700, value = "%d old lists and their findings were deleted")
    void deleted(int lists);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 701, value = "Old lists cannot be deleted now: %s")
    void notDeleted(@Nullable String why);
}
