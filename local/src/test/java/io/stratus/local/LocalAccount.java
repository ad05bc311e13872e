package io.stratus.local;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.Gate;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Credentials;
import io.stratus.local.iam.PolicyAuthorizer;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.RoleTrust;
import io.stratus.local.iam.Session;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.s3.S3Service;
import io.stratus.local.s3.request.S3Gate;
import io.stratus.local.sts.RoleSessions;
import io.stratus.local.sts.SecurityTokenService;
import io.stratus.local.template.Samples;
import io.stratus.local.template.view.BucketResource;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The account that `sam/todo.yaml` makes, behind a real endpoint: its roles, its bucket, STS and S3. Who calls by a
/// function's role, and what time it is, can be chosen here.
final class LocalAccount implements AutoCloseable {

    private final Account account = Account.of(Samples.todo());
    private final AccessKeys keys = new AccessKeys(new SecureRandom(), this::now);
    private final S3Service s3;
    private final LoopbackServer server;
    private Duration ago = Duration.ZERO;

    LocalAccount() {
        var verifier = new SignatureVerifier(keys, Set.of(Place.REGION), this::now);
        var authorizer = new PolicyAuthorizer(account.roles(), account, this::now);
        var buckets = BucketResource.all(Samples.todo()).stream()
                .map(BucketSpecs::bucket)
                .toList();
        s3 = S3Service.start(
                buckets, null, new S3Gate(verifier, keys, authorizer), (_, _) -> {}, new SecureRandom(), this::now);
        var sessions = new RoleSessions(
                Place.ACCOUNT, keys, account.roles(), new RoleTrust(account.roles(), this::now), (_, _) -> {});
        var sts = new SecurityTokenService(sessions, account.roles(), List.of(), new SecureRandom(), this::now);
        server = LoopbackServer.start(
                0,
                1_000_000,
                new AwsEndpoint(
                        new Gate(verifier, authorizer),
                        Map.of("sts", sts),
                        Map.of("s3", s3),
                        _ -> {},
                        new SecureRandom(),
                        this::now));
    }

    private Instant now() {
        return Instant.now().minus(ago);
    }

    URI uri() {
        return server.uri();
    }

    String bucket() {
        return BucketResource.all(Samples.todo()).getFirst().name();
    }

    Role role(String logicalId) {
        return account.roles().all().stream()
                .filter(role -> role.name().contains(logicalId))
                .findFirst()
                .orElseThrow();
    }

    Credentials root() {
        return keys.issue(new Principal.Root(Place.ACCOUNT));
    }

    /// As Lambda gives them to a function.
    Credentials of(String function) {
        return keys.issue(
                new Principal.AssumedRole(Place.ACCOUNT, role(function + "Role").name(), function),
                Session.NONE,
                Duration.ofHours(1));
    }

    /// A folder's credentials for 15 minutes, which were given so long ago.
    Credentials folder(String sub, Duration ago) {
        this.ago = ago;
        try {
            return keys.issue(
                    new Principal.AssumedRole(
                            Place.ACCOUNT, role("UserFilesRole").name(), sub),
                    new Session(Map.of("sub", sub), List.of(), List.of(), Map.of()),
                    Duration.ofMinutes(15));
        } finally {
            this.ago = Duration.ZERO;
        }
    }

    @Override
    public void close() {
        server.close();
        s3.close();
    }
}
