package io.stratus.local.gateway.throttle;

/// A steady rate and how much may come at once ("Throttle requests to your REST APIs").
///
/// @param rate requests a second
/// @param burst requests; 0 (as a rate of 0) lets nothing through
public record Throttle(double rate, int burst) {

    /// An account's default quota for a region ("Amazon API Gateway quotas").
    public static final Throttle ACCOUNT = new Throttle(10_000, 5_000);

    public Throttle {
        if (rate < 0 || burst < 0) {
            throw new IllegalArgumentException("rate and burst cannot be negative: " + rate + ", " + burst);
        }
    }
}
