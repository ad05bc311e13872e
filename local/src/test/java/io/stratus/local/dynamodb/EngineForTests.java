package io.stratus.local.dynamodb;

import java.nio.file.Path;

/// One engine in memory for all tests of this JVM, which take table names of their own.
final class EngineForTests {

    static final Path JARS = Path.of(System.getProperty("stratus.dynamodb.engine"));

    private EngineForTests() {}

    static DynamoEngine shared() {
        return Shared.ENGINE;
    }

    private static final class Shared {
        static final DynamoEngine ENGINE = DynamoEngine.start(JARS, null);
    }
}
