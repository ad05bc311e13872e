package io.stratus.local.client;

import io.stratus.local.cognito.SrpSignIn;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/// Signs users up and in as the mobile app does: unsigned calls, and a password that never leaves the device (SRP).
public final class AppSignIn implements AutoCloseable {

    private final CognitoIdentityProviderClient cognito;
    private final String poolId;
    private final String clientId;
    private final InstantSource clock;
    private final RandomGenerator random;

    public AppSignIn(URI aws, String poolId, String clientId, InstantSource clock, RandomGenerator random) {
        this.cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(aws)
                .region(Region.of(poolId.substring(0, poolId.indexOf('_'))))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.poolId = poolId;
        this.clientId = clientId;
        this.clock = clock;
        this.random = random;
    }

    /// Leaves a user to be confirmed by the code that is mailed.
    public void signUp(String email, String password) {
        cognito.signUp(it -> it.clientId(clientId)
                .username(email)
                .password(password)
                .userAttributes(List.of(
                        AttributeType.builder().name("email").value(email).build())));
    }

    public void confirm(String email, String code) {
        cognito.confirmSignUp(it -> it.clientId(clientId).username(email).confirmationCode(code));
    }

    /// The ID token that the API takes.
    ///
    /// @throws NotAuthorizedException if user and password do not belong together
    public String idToken(String email, String password) {
        return new SrpSignIn(cognito, poolId, clientId, clock, random)
                .signIn(email, password)
                .authenticationResult()
                .idToken();
    }

    @Override
    public void close() {
        cognito.close();
    }
}
