package io.stratus.local.client;

import static software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType.SUPPRESS;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/// Makes users who can sign in at once, with the operations that only an IAM caller may use. For development.
public final class DeveloperSignIn implements AutoCloseable {

    private final CognitoIdentityProviderClient cognito;
    private final String poolId;

    public DeveloperSignIn(URI aws, String accessKeyId, String secretAccessKey, String poolId) {
        this.cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(aws)
                .region(Region.of(poolId.substring(0, poolId.indexOf('_'))))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.poolId = poolId;
    }

    /// Makes the user where there is none, gives this password in any case, and joins the group where one is named.
    public void admit(String email, String password, @Nullable String group) {
        try {
            cognito.adminCreateUser(it -> it.userPoolId(poolId)
                    .username(email)
                    .messageAction(SUPPRESS)
                    .userAttributes(List.of(attribute("email", email), attribute("email_verified", "true"))));
        } catch (UsernameExistsException known) {
            // then only the password is set anew
        }
        cognito.adminSetUserPassword(
                it -> it.userPoolId(poolId).username(email).password(password).permanent(true));
        if (group != null) {
            cognito.adminAddUserToGroup(
                    it -> it.userPoolId(poolId).username(email).groupName(group));
        }
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    @Override
    public void close() {
        cognito.close();
    }
}
