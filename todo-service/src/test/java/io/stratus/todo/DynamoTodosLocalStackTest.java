package io.stratus.todo;

import io.stratus.common.dynamo.DynamoDbLocal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The contract on LocalStack: the one that `-Dstratus.endpoint=` names, else one in a container where Docker runs,
/// else skipped.
///
/// `STRATUS_LOCALSTACK_IMAGE` names another image, `LOCALSTACK_AUTH_TOKEN` is passed on to it.
@EnabledIf("hasLocalStack")
class DynamoTodosLocalStackTest implements TodoWritesContract, IdempotencyContract, TodoListsContract {

    /// The last release that starts without a token.
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private static final String SKIPPED =
            "skipped: to-dos on LocalStack. No Docker runs here and -Dstratus.endpoint= names no LocalStack.";

    private static @Nullable LocalStackContainer container;
    private static @Nullable DynamoDbClient dynamo;

    private final DynamoStand stand = DynamoStand.on(Objects.requireNonNull(dynamo));

    static boolean hasLocalStack() {
        boolean has = isGiven() || DockerClientFactory.instance().isDockerAvailable();
        if (!has) {
            System.out.println(SKIPPED);
        }
        return has;
    }

    private static boolean isGiven() {
        return !System.getProperty("stratus.endpoint", "").isBlank();
    }

    @BeforeAll
    static void start() {
        if (isGiven()) {
            dynamo = DynamoDbLocal.client();
        } else {
            container = startContainer();
            dynamo = client(container);
        }
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    private static LocalStackContainer startContainer() {
        var image = DockerImageName.parse(System.getenv().getOrDefault("STRATUS_LOCALSTACK_IMAGE", IMAGE))
                .asCompatibleSubstituteFor("localstack/localstack");
        var started = new LocalStackContainer(image)
                .withServices("dynamodb")
                .withEnv("LOCALSTACK_AUTH_TOKEN", System.getenv().getOrDefault("LOCALSTACK_AUTH_TOKEN", ""));
        started.start();
        return started;
    }

    private static DynamoDbClient client(LocalStackContainer localStack) {
        return DynamoDbClient.builder()
                .endpointOverride(localStack.getEndpoint())
                .region(Region.of(localStack.getRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(localStack.getAccessKey(), localStack.getSecretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public Todos todos() {
        return stand.todos();
    }

    @Override
    public StepClock clock() {
        return stand.clock();
    }
}
