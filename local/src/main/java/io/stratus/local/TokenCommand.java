package io.stratus.local;

import io.stratus.local.client.AppSignIn;
import io.stratus.local.client.DeveloperSignIn;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/// `./run token EMAIL`: an ID token alone on standard output, so that it can stand in a shell substitution.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the ID token of a confirmed user, alone on standard output. For development:",
            "the user is made where there is none, and gets a new password in any case."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything reads them
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EMAIL", description = "The user's address.")
    private String email;

    @Option(names = "--group", paramLabel = "NAME", description = "A group of the pool that the user joins.")
    private @Nullable String group;

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            defaultValue = "todo",
            description = "The system whose user pool is meant: todo.")
    private String pool;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Integer call() {
        if (!pool.equals("todo")) {
            throw new StartRefused("--pool must be todo");
        }
        var running = Endpoints.ofRunning(Main.ENDPOINTS)
                .orElseThrow(() -> new StartRefused("Nothing is running: start it with ./run in another terminal."));
        var password = "Aa1-" + HexFormat.of().formatHex(random.generateSeed(16));
        try (var developer = new DeveloperSignIn(
                        running.aws(),
                        running.credentials().accessKeyId(),
                        running.credentials().secretAccessKey(),
                        running.todo().userPoolId());
                var app = new AppSignIn(
                        running.aws(),
                        running.todo().userPoolId(),
                        running.todo().clientId(),
                        InstantSource.system(),
                        random)) {
            developer.admit(email, password, group);
            System.out.println(app.idToken(email, password));
            return 0;
        } catch (CognitoIdentityProviderException refused) {
            throw new StartRefused("No token for %s%s: %s"
                    .formatted(
                            email,
                            group == null ? "" : " in group " + group,
                            refused.awsErrorDetails().errorMessage()));
        }
    }
}
