package io.stratus.todo.file;

import io.stratus.common.Backoff;
import io.stratus.common.Pause;
import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.http.Cors;
import io.stratus.common.http.HttpFunction;
import io.stratus.common.http.Operation;
import io.stratus.common.log.CallLog;
import io.stratus.common.log.CountLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/// The part of MyTodoList around files. All is made on demand: a process is one function, and loads and demands what
/// that one needs.
@Lazy
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FileProperties.class, Region.class})
@Import({FileOperations.class, UploadOperations.class})
public class FilesApplication {

    private static final List<String> READ_BY_SCRIPTS = List.of("ETag", "Retry-After");

    /// Less than the function's timeout, 15 minutes, by more than the largest folder takes.
    private static final Duration SWEEP = Duration.ofMinutes(12);

    /// `TodoFilesFunction`: all routes below `/v1/files`.
    @Bean
    HttpFunction todoFiles(
            @OfFiles Map<String, Operation> operations,
            @Value("${todo.web-origin:}") String webOrigin,
            InstantSource clock) {
        if (webOrigin.isBlank()) {
            throw new IllegalArgumentException("TODO_WEB_ORIGIN is not set: it is the origin of the web app");
        }
        return new HttpFunction(operations, new Cors(webOrigin, READ_BY_SCRIPTS), new CallLog("todo", clock));
    }

    /// `TodoUsageFunction`: the queue of the bucket's events.
    @Bean
    UsageFunction todoUsage(Usages usages, InstantSource clock) {
        return new UsageFunction(usages, new CallLog("todo", clock));
    }

    /// `TodoSweepFunction`: once a day.
    @Bean
    SweepFunction todoSweep(
            FileProperties properties, S3Clients s3, Usages usages, InstantSource clock, RandomGenerator random) {
        var keys = new S3StoredKeys(s3, properties.bucket());
        var log = new CountLog("todo", clock);
        return new SweepFunction(new Sweep(keys, usages, properties.quota(), log, clock, random, SWEEP));
    }

    @Bean
    FileSessions fileSessions(FileProperties properties, Region region, Grants grants, Allowance allowance) {
        properties.mode();
        properties.identityPool();
        properties.provider();
        return new FileSessions(properties, region.name(), grants, allowance);
    }

    @Bean
    Forms forms(FileProperties properties, Region region, Grants grants, S3Clients s3, InstantSource clock) {
        var bucket = properties.bucket();
        return new Forms(grants, bucket, region.name(), () -> s3.bucketUrl(bucket), clock);
    }

    @Bean
    UserFiles userFiles(FileProperties properties, S3Clients s3, Grants grants) {
        return new S3UserFiles(s3, grants, properties.bucket());
    }

    @Bean
    Uploads uploads(FileProperties properties, S3Clients s3, Grants grants) {
        return new S3Uploads(s3, grants, properties.bucket());
    }

    @Bean
    S3Clients s3Clients() {
        return S3Clients.fromEnvironment();
    }

    @Bean
    Grants grants(FileProperties properties, Region region, InstantSource clock) {
        var policy =
                new FolderPolicy(properties.partition(), properties.bucket(), properties.readableTable(region.name()));
        return new KeptGrants(new StsGrants(StsGrants.fromEnvironment(), properties.role(), policy), clock);
    }

    @Bean
    Allowance allowance(FileProperties properties, Usages usages) {
        return new Allowance(usages, properties.quota());
    }

    @Bean
    Usages usages(FileProperties properties, DynamoClients dynamo, InstantSource clock, RandomGenerator random) {
        return new DynamoUsages(properties.tableName(), dynamo, clock, new Backoff(random, Pause::sleep));
    }
}
