package io.stratus.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import io.stratus.local.gateway.authorizer.Pool;
import io.stratus.local.gateway.integration.BackendAnswer;
import io.stratus.local.gateway.openapi.InvalidApi;
import io.stratus.local.gateway.openapi.NotApplied;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What stops the start, and what is only noted.
class RestApiTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/openapi | `\"3.1.0\"` | 3.0",
                "/x-amazon-apigateway-policy | {} | /x-amazon-apigateway-policy",
                "/x-amazon-apigateway-request-validator | `\"none\"` | no such request validator",
                "/x-amazon-apigateway-gateway-responses/NO_SUCH | {} | NO_SUCH",
                "/x-amazon-apigateway-gateway-responses/THROTTLED/responseParameters/gatewayresponse.header.X | `\"plain\"` | plain",
                "/components/schemas/JsonObject/maxProperties | 3 | maxProperties",
                "/components/securitySchemes/cognito/x-amazon-apigateway-authtype | `\"custom\"` | cognito_user_pools",
                "/components/securitySchemes/cognito/x-amazon-apigateway-authorizer/providerARNs | `[\"arn:other\"]` | arn:other",
                "/paths/~1health/get/x-amazon-apigateway-auth | {} | x-amazon-apigateway-auth",
                "/paths/~1health/get/callbacks | {} | callbacks",
                "/paths/~1health/get/security | `[{\"cognito\":[\"todo/read\"]}]` | scopes",
                "/paths/~1health/get/security | `[{\"other\":[]}]` | no such security scheme",
                "/paths/~1health/get/parameters | `[{\"name\":\"a\",\"in\":\"cookie\"}]` | cookie",
                "/paths/~1health/get/parameters | `[{\"$ref\":\"#/components/parameters/none\"}]` | /components/parameters",
                "/paths/~1health/get/x-amazon-apigateway-integration/type | `\"http_proxy\"` | aws_proxy and mock",
                "/paths/~1health/get/x-amazon-apigateway-integration/httpMethod | `\"GET\"` | POST",
                "/paths/~1health/get/x-amazon-apigateway-integration/timeoutInMillis | 30000 | 29000",
                "/paths/~1health/get/x-amazon-apigateway-integration/requestParameters | {} | requestParameters",
                "/paths/~1v1~1notes~1{name} | {} | a sibling {id}",
                "/paths/~1v1~1a{b} | {} | path segment",
                "/paths/~1v1~1{p+}~1x | {} | last segment",
                "/paths/~1v1~1notes/options/x-amazon-apigateway-integration/requestTemplates/application~1json | `\"#set($a)\"` | statusCode",
                "/paths/~1v1~1notes/options/x-amazon-apigateway-integration/responses/default/responseParameters/method.response.header.X | `\"'1'\"` | does not declare",
            })
    void what_is_not_done_stops_the_start_and_is_named(String pointer, String value, String named) {
        var document = with(pointer, value);

        assertThatThrownBy(() -> open(document)).isInstanceOf(InvalidApi.class).hasMessageContaining(named);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/security | `[{\"cognito\":[]}]`",
                "/servers | []",
                "/x-vendor | {}",
                "/x-amazon-apigateway-minimum-compression-size | 1024",
                "/paths/~1health/get/x-vendor | 1",
                "/paths/~1health/get/x-amazon-apigateway-integration/cacheKeyParameters | []",
            })
    void what_has_no_effect_is_noted(String pointer, String value) {
        var gateway = open(with(pointer, value));

        assertThat(gateway.notApplied()).extracting(NotApplied::at).contains(pointer);
    }

    @Test
    void a_413_of_the_template_is_noted_since_aws_does_not_send_it() {
        var gateway = open(Api.document());

        assertThat(gateway.notApplied())
                .extracting(NotApplied::at)
                .containsExactly("/x-amazon-apigateway-gateway-responses/REQUEST_TOO_LARGE");
    }

    private static Gateway open(Map<String, Object> document) {
        return Gateway.open(
                Api.spec(document, List.of()),
                List.of(new Pool(Tokens.POOL, Tokens.ISSUER, Set.of(Tokens.CLIENT), JWKSet::new)),
                (_, _, _) -> new BackendAnswer.Throttled(),
                _ -> {},
                InstantSource.system(),
                new SecureRandom());
    }

    /// The document with one value set.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(String pointer, String value) {
        var json = JsonMapper.shared();
        ObjectNode root = json.valueToTree(Api.document());
        int last = pointer.lastIndexOf('/');
        var parent = root.withObject(pointer.substring(0, last));
        parent.set(pointer.substring(last + 1).replace("~1", "/"), json.readTree(value));
        return json.convertValue(root, Map.class);
    }
}
