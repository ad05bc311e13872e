package io.stratus.local.gateway.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Query;
import io.stratus.local.gateway.call.Stage;
import io.stratus.local.gateway.call.Target;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The members, their nesting and their nulls are those of "Lambda proxy integrations in API Gateway" (input format)
/// and of the recorded event `apigw-rest/jwt-authorizer-auth.json` in AWS's Powertools for TypeScript, less the
/// `CloudFront-*` headers, which only an edge-optimised endpoint adds.
class ProxyEventTest {

    private static final Target TARGET = new Target("/v1/todos/{id}", "5x3n2k", "patchTodo", Map.of("id", "a%2Fb"));

    private static final Fields FIELDS = Fields.of("Host", "api.example.com")
            .with("User-Agent", "HTTPie/3.2.2")
            .with("Content-Type", "application/json")
            .with("X-Tag", "a")
            .with("x-tag", "b")
            .with("Content-Length", "9")
            .with("Connection", "keep-alive")
            .with("X-Forwarded-Proto", "http")
            .with("X-Forwarded-For", "203.0.113.7")
            .with("X-Amzn-Trace-Id", "Root=1-66704f8a-626bb89a0b2bf33b547f581c");

    @Test
    void an_event_has_the_members_of_awss_and_no_others() {
        var event = event(FIELDS, "limit=1&tag=x&tag=a+b", "{\"a\":\"ü\"}", Map.of("sub", "d2f5"), false);

        assertThat(event).isEqualTo(JsonMapper.shared().readTree("""
                {
                  "resource": "/v1/todos/{id}",
                  "path": "/v1/todos/a%2Fb",
                  "httpMethod": "PATCH",
                  "headers": {
                    "Content-Type": "application/json",
                    "Host": "api.example.com",
                    "User-Agent": "HTTPie/3.2.2",
                    "X-Amzn-Trace-Id": "Root=1-66704f8a-626bb89a0b2bf33b547f581c",
                    "X-Forwarded-For": "203.0.113.7, 127.0.0.1",
                    "X-Forwarded-Port": "443",
                    "X-Forwarded-Proto": "https",
                    "X-Tag": "b"
                  },
                  "multiValueHeaders": {
                    "Content-Type": ["application/json"],
                    "Host": ["api.example.com"],
                    "User-Agent": ["HTTPie/3.2.2"],
                    "X-Amzn-Trace-Id": ["Root=1-66704f8a-626bb89a0b2bf33b547f581c"],
                    "X-Forwarded-For": ["203.0.113.7, 127.0.0.1"],
                    "X-Forwarded-Port": ["443"],
                    "X-Forwarded-Proto": ["https"],
                    "X-Tag": ["a", "b"]
                  },
                  "queryStringParameters": {"limit": "1", "tag": "a b"},
                  "multiValueQueryStringParameters": {"limit": ["1"], "tag": ["x", "a b"]},
                  "pathParameters": {"id": "a%2Fb"},
                  "stageVariables": null,
                  "requestContext": {
                    "resourceId": "5x3n2k",
                    "authorizer": {"claims": {"sub": "d2f5"}},
                    "resourcePath": "/v1/todos/{id}",
                    "operationName": "patchTodo",
                    "httpMethod": "PATCH",
                    "extendedRequestId": "ZhFduHZrDoEEORQ=",
                    "requestTime": "17/Jun/2024:15:00:26 +0000",
                    "path": "/v1/todos/a%2Fb",
                    "accountId": "123456789012",
                    "protocol": "HTTP/1.1",
                    "stage": "prod",
                    "domainPrefix": "api",
                    "requestTimeEpoch": 1718636426760,
                    "requestId": "e56434a3-0b5d-453c-9183-f07a5e91fbb3",
                    "identity": {
                      "cognitoIdentityPoolId": null, "accountId": null, "cognitoIdentityId": null, "caller": null,
                      "sourceIp": "127.0.0.1", "principalOrgId": null, "accessKey": null,
                      "cognitoAuthenticationType": null, "cognitoAuthenticationProvider": null, "userArn": null,
                      "userAgent": "HTTPie/3.2.2", "user": null
                    },
                    "domainName": "api.example.com",
                    "deploymentId": "%s",
                    "apiId": "puhdx84jy9"
                  },
                  "body": "{\\"a\\":\\"ü\\"}",
                  "isBase64Encoded": false
                }
                """.replace("%s", stage().deploymentId())));
    }

    @Test
    void what_does_not_occur_is_null() {
        var event = event(Fields.of("Host", "api.example.com"), null, "", Map.of(), false);

        assertThat(event.get("queryStringParameters").isNull()).isTrue();
        assertThat(event.get("multiValueQueryStringParameters").isNull()).isTrue();
        assertThat(event.get("body").isNull()).isTrue();
        assertThat(event.at("/requestContext/identity/userAgent").isNull()).isTrue();
        assertThat(event.at("/requestContext/authorizer").isMissingNode()).isTrue();
        assertThat(event.at("/headers/X-Amzn-Trace-Id").stringValue())
                .isEqualTo("Root=1-66704f8a-e56434a30b5d453c9183f07a");
    }

    @Test
    void a_binary_body_is_base64() {
        var event = event(FIELDS, null, "hello", Map.of(), true);

        assertThat(event.get("body").stringValue()).isEqualTo("aGVsbG8=");
        assertThat(event.get("isBase64Encoded").booleanValue()).isTrue();
    }

    /// "The Authorization header is dropped if it contains a Signature Version 4 signature": important notes.
    @ParameterizedTest
    @CsvSource({"Bearer token, false", "AWS4-HMAC-SHA256 Credential=AKIA, true"})
    void a_signature_does_not_reach_the_function(String authorization, boolean dropped) {
        var event = event(Fields.of("Authorization", authorization), null, "", Map.of(), false);

        assertThat(event.at("/headers/Authorization").isMissingNode()).isEqualTo(dropped);
    }

    private static Stage stage() {
        return new Stage("puhdx84jy9", "prod", "eu-west-1", "123456789012");
    }

    private static JsonNode event(
            Fields fields, @Nullable String query, String body, Map<String, String> claims, boolean binary) {
        var path = "/v1/todos/a%2Fb";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var call = new Call(
                stage(),
                new Incoming("PATCH", path, query, fields, bytes, false, "127.0.0.1"),
                "PATCH",
                path,
                Query.parse(query),
                "e56434a3-0b5d-453c-9183-f07a5e91fbb3",
                "ZhFduHZrDoEEORQ=",
                Instant.ofEpochMilli(1718636426760L),
                TARGET,
                claims);
        return JsonMapper.shared().readTree(ProxyEvent.of(call, TARGET, binary));
    }
}
