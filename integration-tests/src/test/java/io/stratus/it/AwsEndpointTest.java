package io.stratus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// DynamoDB behind the one AWS endpoint, by the SDK.
@ExtendWith(Stratus.Shared.class)
class AwsEndpointTest {

    private final Stratus stratus;

    AwsEndpointTest(Stratus stratus) {
        this.stratus = stratus;
    }

    @Test
    void the_table_has_the_keys_and_local_indexes_of_the_template() {
        try (var dynamo = as(stratus.text("/credentials/accessKeyId"), stratus.text("/credentials/secretAccessKey"))) {
            var table = dynamo.describeTable(it -> it.tableName(stratus.text("/todo/table")))
                    .table();

            assertThat(table.keySchema()).extracting(key -> key.attributeName()).containsExactly("pk", "sk");
            assertThat(table.localSecondaryIndexes())
                    .extracting(index -> index.indexName())
                    .containsExactlyInAnyOrder("byDue", "byList", "byChange");
        }
    }

    @Test
    void a_wrong_secret_is_refused() {
        refused(as(stratus.text("/credentials/accessKeyId"), "wrong"), "InvalidSignatureException");
    }

    @Test
    void an_unknown_key_is_refused() {
        refused(as("AKIAIOSFODNN7EXAMPLE", "wrong"), "UnrecognizedClientException");
    }

    @Test
    void an_unsigned_call_is_refused() {
        refused(client(AnonymousCredentialsProvider.create()), "MissingAuthenticationTokenException");
    }

    private static void refused(DynamoDbClient dynamo, String code) {
        try (dynamo) {
            assertThatThrownBy(dynamo::listTables)
                    .isInstanceOfSatisfying(
                            DynamoDbException.class,
                            refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo(code));
        }
    }

    private DynamoDbClient as(String accessKeyId, String secret) {
        return client(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secret)));
    }

    private DynamoDbClient client(AwsCredentialsProvider credentials) {
        return DynamoDbClient.builder()
                .endpointOverride(stratus.uri("/aws"))
                .region(Region.of(stratus.text("/regions/0")))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
