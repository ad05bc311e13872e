package io.stratus.benchmarks.figures;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Measured values of one kind, at least one. Quantiles are the nearest rank's: values that were measured, never
/// something between two of them; only the median of an even number is the mean of the middle two.
public final class Distribution {

    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    /// Sorts the values.
    ///
    /// @throws IllegalArgumentException if there is no value
    public static Distribution of(DoubleStream values) {
        var sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Distribution(sorted);
    }

    public int count() {
        return sorted.length;
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    public double median() {
        var upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }

    /// The smallest value that at least `share` of all values do not exceed.
    ///
    /// @param share above 0, at most 1
    public double quantile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
