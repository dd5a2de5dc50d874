package io.officergate.sync.intake;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.csv.Sheet;
import java.util.List;

/** How an answer names the event at fault: not at all, by its place in a batch, by its line in a sheet. */
interface Naming {

    /** One event. */
    Naming SINGLE = (finding, index) -> finding;
    /** A batch: {@code [3].data.toUnit}. */
    Naming BATCH = Finding::inBatchAt;

    /** A sheet, whose findings name their lines already. */
    static Naming of(List<Sheet.Line> lines) {
        return new Naming() {
            @Override
            public Finding malformed(Finding finding, int index) {
                return finding;
            }

            @Override
            public Finding conflict(int index) {
                return lines.get(index).conflict();
            }
        };
    }

    /** A finding about the event with this index. */
    Finding malformed(Finding finding, int index);

    /** That the event with this index is known with other content. */
    default Finding conflict(int index) {
        return malformed(new Finding("id", FindingCode.INVALID, "is the id of an event with other content"), index);
    }

    /** Whether it is one event, answered as such. */
    default boolean isSingle() {
        return this == SINGLE;
    }
}
