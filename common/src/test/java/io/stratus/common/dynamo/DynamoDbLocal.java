package io.stratus.common.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The DynamoDB that adapter tests talk to: the endpoint given by `-Dstratus.endpoint=` (LocalStack, say), else
/// DynamoDB Local in memory, started once per JVM from the folder given by `-Dstratus.dynamodb.engine=`.
///
/// `io.stratus.local.dynamodb` starts the same engine the same way: these lines exist twice, because services and
/// what they test with never depend on `local`.
public final class DynamoDbLocal {

    private static final String PACKAGE = "software.amazon.dynamodb.services.local.server.";

    private DynamoDbLocal() {}

    /// One client for all tests of this JVM. Never close it.
    public static DynamoDbClient client() {
        return Shared.CLIENT;
    }

    /// Where [#client] sends its requests: for tests that make their own client.
    public static URI endpoint() {
        return Shared.ENDPOINT;
    }

    /// A table name that no other test uses.
    public static String freshTableName() {
        return "test-" + UUID.randomUUID();
    }

    private static final class Shared {

        static final URI ENDPOINT = given();

        static final DynamoDbClient CLIENT = DynamoDbClient.builder()
                .endpointOverride(ENDPOINT)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static URI given() {
        var endpoint = System.getProperty("stratus.endpoint", "");
        return endpoint.isBlank()
                ? start(Path.of(System.getProperty("stratus.dynamodb.engine", "")))
                : URI.create(endpoint);
    }

    private static URI start(Path jars) {
        if (!Files.isRegularFile(jars.resolve("DynamoDBLocal-3.3.1.jar"))) {
            throw new IllegalStateException(
                    "no DynamoDB Local in '" + jars
                            + "': run ./mvnw -pl local/engines/dynamodb package, or name its folder by -Dstratus.dynamodb.engine=");
        }
        var before = Thread.currentThread().getContextClassLoader();
        var loader = new URLClassLoader("dynamodb-local", urls(jars), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return serve(loader);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("DynamoDB Local did not start", failed);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URI serve(ClassLoader loader) throws ReflectiveOperationException {
        var requests = loader.loadClass(PACKAGE + "LocalDynamoDBRequestHandler")
                .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
                .newInstance(0, true, null, false, false); // port unused, in memory, no path, not shared, no delays
        var handler = loader.loadClass(PACKAGE + "LocalDynamoDBServerHandler")
                .getConstructor(loader.loadClass(PACKAGE + "DynamoDBRequestHandler"), String.class)
                .newInstance(requests, null);
        var type = loader.loadClass("org.eclipse.jetty.server.Server");
        var server = type.getConstructor(InetSocketAddress.class)
                .newInstance(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        type.getMethod("setHandler", loader.loadClass("org.eclipse.jetty.server.Handler"))
                .invoke(server, handler);
        type.getMethod("start").invoke(server);
        var uri = (URI) type.getMethod("getURI").invoke(server);
        return URI.create("http://127.0.0.1:" + uri.getPort());
    }

    private static URL[] urls(Path jars) {
        try (var files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(DynamoDbLocal::url)
                    .toArray(URL[]::new);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
