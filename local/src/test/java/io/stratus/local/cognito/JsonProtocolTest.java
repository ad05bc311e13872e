package io.stratus.local.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// AWS JSON 1.1 protocol (Smithy specification, "AWS JSON 1.1 protocol", operation error serialization).
class JsonProtocolTest {

    private static final String SERVICE = "AWSCognitoIdentityProviderService.";

    private final LocalCognito cognito = LocalCognito.open();

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void an_error_is_named_in_body_and_header() {
        var answer = post(SERVICE + "SignUp", "{\"ClientId\":\"nobody\",\"Username\":\"a@example.com\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields().first("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(answer.fields().first("x-amzn-ErrorType")).isEqualTo("ResourceNotFoundException:");
        assertThat(JsonMapper.shared().readTree(answer.body()))
                .isEqualTo(JsonMapper.shared()
                        .valueToTree(Map.of(
                                "__type",
                                "ResourceNotFoundException",
                                "message",
                                "User pool client nobody does not exist.")));
    }

    /// Cognito Developer Guide, "API operations by authorization model"; Service Authorization Reference, "Amazon
    /// Cognito User Pools".
    @Test
    void only_an_administrators_operation_needs_a_permission_and_that_on_its_pool() {
        assertThat(administered("AdminCreateUser", "{\"UserPoolId\": \"eu-central-1_Ab1\"}"))
                .isEqualTo("arn:aws:cognito-idp:eu-central-1:111122223333:userpool/eu-central-1_Ab1");
        assertThat(administered("AdminCreateUser", "{}")).endsWith("userpool/*");
        assertThat(administered("SignUp", "{\"UserPoolId\": \"eu-central-1_Ab1\"}"))
                .isNull();
        assertThat(administered("DeleteUserPool", "{\"UserPoolId\": \"eu-central-1_Ab1\"}"))
                .isNull();
        assertThat(administered("AdminCreateUser", "no json")).isNull();
    }

    private @Nullable String administered(String operation, String body) {
        var fields = Fields.of("X-Amz-Target", SERVICE + operation);
        var request = new Incoming("POST", "/", null, fields, body.getBytes(UTF_8), false, "127.0.0.1");
        return cognito.pools.administered(request, "111122223333");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SERVICE + "DeleteUserPool",
                SERVICE,
                "AWSCognitoIdentityService.GetId",
                "SignUp",
                "DynamoDB_20120810.Query"
            })
    void an_operation_that_is_not_emulated_is_unknown(String target) {
        assertThat(error(post(target, "{}"))).isEqualTo("UnknownOperationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null"})
    void a_body_that_is_no_object_is_refused_without_quoting_it(String body) {
        assertThat(error(post(SERVICE + "SignUp", body))).isEqualTo("SerializationException");
    }

    @Test
    void a_missing_member_is_named() {
        var answer = post(SERVICE + "SignUp", "{}");

        assertThat(error(answer)).isEqualTo("InvalidParameterException");
        assertThat(new String(answer.body(), UTF_8))
                .contains("Value null at 'clientId' failed to satisfy constraint: Member must not be null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ClientId':{}}",
                "{'ClientId':[1]}",
                "{'ClientId':7}",
                "{'ClientId':'publicclient','Username':'a@example.com','Password':'Correct-horse7','UserAttributes':[7]}"
            })
    void a_member_of_another_type_is_refused(String body) {
        assertThat(error(post(SERVICE + "SignUp", body.replace('\'', '"')))).isEqualTo("SerializationException");
    }

    @Test
    void a_body_over_the_servers_bound_is_too_large() {
        var request = new Incoming("POST", "/", null, Fields.NONE, new byte[0], true, "127.0.0.1");

        assertThat(cognito.pools.answer(request, null).status()).isEqualTo(413);
    }

    @Test
    void a_browser_of_any_origin_may_call() {
        var request = new Incoming("OPTIONS", "/", null, Fields.NONE, new byte[0], false, "127.0.0.1");

        var preflight = cognito.pools.answer(request, null);

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.fields().first("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.fields().first("Access-Control-Allow-Headers")).contains("content-type", "x-amz-target");
        assertThat(post(SERVICE + "SignUp", "{}").fields().first("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    private Answer post(String target, String body) {
        var fields = Fields.of("X-Amz-Target", target);
        var request = new Incoming("POST", "/", null, fields, body.getBytes(UTF_8), false, "127.0.0.1");
        return cognito.pools.answer(request, null);
    }

    private static String error(Answer answer) {
        return JsonMapper.shared().readTree(answer.body()).path("__type").asString();
    }
}
