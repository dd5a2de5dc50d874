package io.officergate.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One officer whose access was ended.
 *
 * @param refused milliseconds from the acceptance of the order to the first refusal of the officer's token
 * @param told milliseconds from there to the back-channel logout at the connected system
 */
record Withdrawn(double refused, double told) {
    /** Median and 99th percentile of both, in words. */
    static String inWords(List<Withdrawn> withdrawals) {
        return "token refused p50 %.0f, p99 %.0f ms; system told p50 %.0f, p99 %.0f ms"
                .formatted(
                        quantile(withdrawals, Withdrawn::refused, 0.5),
                        quantile(withdrawals, Withdrawn::refused, 0.99),
                        quantile(withdrawals, Withdrawn::told, 0.5),
                        quantile(withdrawals, Withdrawn::told, 0.99));
    }

    private static double quantile(List<Withdrawn> some, ToDoubleFunction<Withdrawn> figure, double share) {
        double[] sorted = some.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }
}
