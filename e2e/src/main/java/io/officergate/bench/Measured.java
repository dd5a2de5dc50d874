package io.officergate.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one slot of work took, per operation.
 *
 * @param cpuMillis CPU time of the server process, all threads, in milliseconds
 * @param statements SQL statements, without BEGIN and COMMIT and without those of a server at rest
 * @param median of the time the client waited, in milliseconds
 * @param slowest the 99th percentile of the same
 */
record Measured(double cpuMillis, double statements, double median, double slowest) {
    static Measured of(double cpuMillis, double statements, double[] waits) {
        double[] sorted = waits.clone();
        Arrays.sort(sorted);
        return new Measured(cpuMillis, statements, quantile(sorted, 0.5), quantile(sorted, 0.99));
    }

    /** The middle one of several slots, figure by figure. */
    static Measured middle(List<Measured> slots) {
        return new Measured(
                middle(slots, Measured::cpuMillis),
                middle(slots, Measured::statements),
                middle(slots, Measured::median),
                middle(slots, Measured::slowest));
    }

    private static double middle(List<Measured> slots, ToDoubleFunction<Measured> figure) {
        return quantile(slots.stream().mapToDouble(figure).sorted().toArray(), 0.5);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }
}
