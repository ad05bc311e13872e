package io.stratus.local.gateway.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// "If the function output is of a different format, API Gateway returns a 502 Bad Gateway error response" ("Lambda
/// proxy integrations in API Gateway"). What counts as different is that of LocalStack's
/// `test_aws_proxy_response_payload_format_validation`, validated against AWS.
class ProxyAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "\"justAString\"",
                "[]",
                "null",
                "{\"statusCode\":200,\"wrongValue\":\"value\"}",
                "{\"errorMessage\":\"boom\"}",
                "{\"statusCode\":\"test\"}",
                "{\"statusCode\":99}",
                "{\"statusCode\":600}",
                "{\"statusCode\":200.5}",
                "{\"statusCode\":true}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"headers\":[]}",
                "{\"statusCode\":200,\"headers\":{\"a\":1}}",
                "{\"statusCode\":200,\"headers\":{\"a\":null}}",
                "{\"statusCode\":200,\"multiValueHeaders\":{\"a\":\"b\"}}",
                "{\"statusCode\":200,\"multiValueHeaders\":{\"a\":[1]}}",
                "{\"statusCode\":200,\"isBase64Encoded\":\"true\"}",
            })
    void another_format_is_malformed(String json) {
        assertThat(read(json, false)).isInstanceOf(ProxyAnswer.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"statusCode\":200}|200",
                "{\"statusCode\":\"201\"}|201",
                "{\"headers\":{\"test-header\":\"value\"}}|200",
                "{\"statusCode\":204,\"headers\":null,\"multiValueHeaders\":null,\"body\":null,\"isBase64Encoded\":null}|204",
            })
    void members_may_be_absent_or_null_and_a_status_text(String json, int status) {
        assertThat(read(json, false)).isInstanceOfSatisfying(ProxyAnswer.Read.class, read -> {
            assertThat(read.status()).isEqualTo(status);
            assertThat(read.body()).isEmpty();
        });
    }

    @Test
    void a_boolean_header_is_sent_as_text() {
        assertThat(read("{\"statusCode\":200,\"headers\":{\"header-bool\":true}}", false))
                .isInstanceOfSatisfying(
                        ProxyAnswer.Read.class,
                        read -> assertThat(read.headers())
                                .extracting(Object::toString)
                                .containsExactly("Content-Type=application/json", "header-bool=true"));
    }

    @Test
    void base64_is_decoded_only_where_binary_media_types_match() {
        var json = "{\"statusCode\":200,\"body\":\"dGVzdC1kYXRh\",\"isBase64Encoded\":true}";

        assertThat(body(read(json, true))).isEqualTo("test-data");
        assertThat(body(read(json, false))).isEqualTo("dGVzdC1kYXRh");
    }

    @Test
    void what_is_no_base64_is_told_apart() {
        var json = "{\"statusCode\":200,\"body\":\"***\",\"isBase64Encoded\":true}";

        assertThat(read(json, true)).isInstanceOf(ProxyAnswer.NoBase64.class);
    }

    private static ProxyAnswer read(String json, boolean decode) {
        return ProxyAnswer.read(json.getBytes(StandardCharsets.UTF_8), decode);
    }

    private static String body(ProxyAnswer answer) {
        return answer instanceof ProxyAnswer.Read read ? new String(read.body(), StandardCharsets.UTF_8) : "";
    }
}
