package io.stratus.local.iam.policy;

import java.util.List;

/// Whoever a resource or trust policy is asked about, under all names that a `Principal` may give it.
///
/// @param names the narrowest first
public record Asker(List<Named> names) {

    /// One of its names.
    ///
    /// @param kind `AWS`, `Service` or `Federated`
    /// @param grip how directly that name means it
    public record Named(String kind, String name, Grip grip) {}

    /// How directly an asker is meant, the most directly first.
    public enum Grip {
        ITSELF,
        ROLE,
        ACCOUNT,
        ANYONE
    }

    public Asker {
        names = List.copyOf(names);
    }

    public static Asker session(String arn, String roleArn, String rootArn) {
        return new Asker(List.of(
                new Named("AWS", arn, Grip.ITSELF),
                new Named("AWS", roleArn, Grip.ROLE),
                new Named("AWS", rootArn, Grip.ACCOUNT)));
    }

    public static Asker user(String arn, String rootArn) {
        return new Asker(List.of(new Named("AWS", arn, Grip.ITSELF), new Named("AWS", rootArn, Grip.ACCOUNT)));
    }

    public static Asker root(String arn) {
        return new Asker(List.of(new Named("AWS", arn, Grip.ITSELF)));
    }

    /// A service that calls by itself.
    ///
    /// @param name such as `lambda.amazonaws.com`
    public static Asker service(String name) {
        return new Asker(List.of(new Named("Service", name, Grip.ITSELF)));
    }

    /// Someone whom an identity provider vouches for.
    ///
    /// @param provider such as `cognito-identity.amazonaws.com`
    public static Asker federated(String provider) {
        return new Asker(List.of(new Named("Federated", provider, Grip.ITSELF)));
    }
}
