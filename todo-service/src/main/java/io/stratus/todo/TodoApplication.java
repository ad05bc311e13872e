package io.stratus.todo;

import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.http.Cors;
import io.stratus.common.http.Cursors;
import io.stratus.common.http.HttpFunction;
import io.stratus.common.http.Operation;
import io.stratus.common.log.CallLog;
import io.stratus.todo.file.FilesApplication;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/// MyTodoList's functions. The handler on Lambda is Spring Cloud Function's `FunctionInvoker`, which starts this class
/// (`MAIN_CLASS`) and looks the function up by its bean's name (`SPRING_CLOUD_FUNCTION_DEFINITION`).
///
/// Nothing is scanned and only the function catalogue is configured automatically: each class that starting does not
/// load is time that the first caller does not wait. For the same reason beans are made on demand: a process is one
/// function, and loads and demands of its environment what that one needs.
@Lazy
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(ContextFunctionCatalogAutoConfiguration.class)
@EnableConfigurationProperties(TodoProperties.class)
@Import({TodoOperations.class, FilesApplication.class})
public class TodoApplication {

    private static final List<String> READ_BY_SCRIPTS =
            List.of("ETag", "Location", "Retry-After", "X-Data-Version", "Idempotency-Replayed");

    public static void main(String[] args) {
        SpringApplication.run(TodoApplication.class, args);
    }

    /// `TodoApiFunction`: all routes of the REST API but those of files.
    @Bean
    HttpFunction todoApi(Map<String, Operation> operations, TodoProperties properties, InstantSource clock) {
        return new HttpFunction(
                operations, new Cors(properties.webOrigin(), READ_BY_SCRIPTS), new CallLog("todo", clock));
    }

    /// Not on demand: nothing asks for it.
    @Bean
    @Lazy(false)
    SnapshotPriming priming(
            BeanFactory beans, @Value("${spring.cloud.function.definition:}") String function, DynamoClients dynamo) {
        return new SnapshotPriming(beans, function, dynamo);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Cursors cursors(TodoProperties properties) {
        return new Cursors(properties.cursorKey(), properties.cursorKeyPrevious());
    }

    @Bean
    DynamoClients dynamo() {
        return new DynamoClients();
    }

    @Bean
    Todos todos(TodoProperties properties, DynamoClients dynamo, InstantSource clock, RandomGenerator random) {
        return DynamoTodos.in(properties.table(), dynamo, clock, random);
    }

    @Bean
    JsonMapper jsonMapper() {
        return new UntouchedBytes();
    }

    @Bean
    MessageSource messageSource() {
        return new NoMessages();
    }
}
