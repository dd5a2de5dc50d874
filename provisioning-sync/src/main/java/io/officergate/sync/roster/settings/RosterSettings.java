package io.officergate.sync.roster.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What lists are taken, and when one may be applied; ranges are held by the policies of the room. */
@ConfigMapping(prefix = "officergate.sync.roster")
public interface RosterSettings {

    /** Largest list in bytes; default 28 MiB, 1 KiB to 31 MiB. */
    @WithDefault("29360128")
    int largestList();

    /** Most lines with an officer; default 150000, 1 to 500000. */
    @WithDefault("150000")
    int mostLines();

    /** Share of a unit's open accounts, in percent, that one list may take; default 20, 1 to 100. */
    @WithDefault("20")
    int mostLostPercent();

    /** So many of a unit one list always may; default 3, 0 to 100. */
    @WithDefault("3")
    int lostFloor();

    /** Officers up to whom duties are taken without their number being named; default 50, 0 to 100000. */
    @WithDefault("50")
    int uncounted();

    /** How old a comparison may be when it is applied; default 72 h, 1 h to 30 d. */
    @WithDefault("72h")
    Duration goodFor();

    /** Days after which a list and its findings are deleted; default 30, 1 to 366, and no fewer than it is good for. */
    @WithDefault("30")
    int keepDays();
}
