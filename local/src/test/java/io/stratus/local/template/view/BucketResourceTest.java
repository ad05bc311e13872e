package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.iam.PolicyDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketResourceTest {

    private final BucketResource files = BucketResource.all(Samples.todo()).getFirst();

    @TempDir
    private Path folder;

    @Test
    void the_bucket_of_files_keeps_versions_for_a_month() {
        assertThat(files.versioned()).isTrue();
        assertThat(files.encryption()).isEqualTo("AES256");
        assertThat(files.ownerEnforced()).isTrue();
        assertThat(files.lifecycle())
                .containsExactly(
                        new LifecycleRule(
                                "old-versions",
                                true,
                                "",
                                OptionalInt.empty(),
                                OptionalInt.of(30),
                                OptionalInt.empty(),
                                true),
                        new LifecycleRule(
                                "abandoned-uploads",
                                true,
                                "",
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.of(3),
                                false));
        assertThat(files.policies()).extracting(PolicyDocument::name).containsExactly("UserFilesBucketPolicy");
    }

    @Test
    void the_bucket_of_files_is_open_to_the_one_web_origin() {
        var other = Stack.read(Samples.TODO, Map.of("WebOrigin", "https://a.example"), Samples.SURROUNDINGS);

        var origins = BucketResource.all(other).getFirst().cors().getFirst().allowedOrigins();

        assertThat(files.cors())
                .containsExactly(new CorsRule(
                        List.of("https://todo.example.com"),
                        List.of("GET", "HEAD", "PUT", "POST", "DELETE"),
                        List.of("*"),
                        List.of("ETag", "x-amz-version-id"),
                        OptionalInt.of(3_000)));
        assertThat(origins).containsExactly("https://a.example");
    }

    @Test
    void what_happens_in_folders_goes_to_the_queue() {
        var queue = QueueResource.all(Samples.todo()).getFirst().arn();

        assertThat(files.notifications())
                .containsExactly(
                        new QueueNotification("s3:ObjectCreated:*", queue, "private/", ""),
                        new QueueNotification("s3:ObjectRemoved:*", queue, "private/", ""));
    }

    @Test
    void a_bucket_of_which_nothing_is_said_has_s3s_defaults() throws IOException {
        var bucket = BucketResource.all(Samples.read(folder, """
                Resources:
                  AVeryVeryLongLogicalIdThatMakesNoNameForABucketAsItStandsHere: {Type: AWS::S3::Bucket}
                """)).getFirst();

        assertThat(bucket.name()).matches("todo-averyverylonglogicalidth-[0-9a-z]{12}");
        assertThat(bucket.versioned()).isFalse();
        assertThat(bucket.encryption()).isEqualTo("AES256");
        assertThat(bucket.ownerEnforced()).isTrue();
        assertThat(bucket.publicAccess()).isEqualTo(PublicAccessBlock.ALL);
        assertThat(bucket.notifications()).isEmpty();
        assertThat(bucket.policies()).isEmpty();
    }

    @Test
    void what_a_bucket_says_of_public_access_holds_for_all_of_it() throws IOException {
        var bucket = BucketResource.all(bucket("PublicAccessBlockConfiguration: {BlockPublicAcls: true}"));

        assertThat(bucket.getFirst().publicAccess()).isEqualTo(new PublicAccessBlock(true, false, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "my-files.2026", "a23456789012345678901234567890123456789012345678901234567890123"})
    void names_that_s3_takes_are_taken(String name) throws IOException {
        var stack = bucket("BucketName: " + name);

        assertThat(BucketResource.all(stack)).extracting(BucketResource::name).containsExactly(name);
    }

    // S3 user guide, "General purpose bucket naming rules".
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "My-files",
                "my_files",
                "-files",
                "files-",
                "my..files",
                "a234567890123456789012345678901234567890123456789012345678901234"
            })
    void names_that_s3_refuses_are_refused(String name) throws IOException {
        var stack = bucket("BucketName: " + name);

        assertThatThrownBy(() -> BucketResource.all(stack)).hasMessageEndingWith("is no name for a bucket");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LifecycleConfiguration: {Rules: [{Status: Off-on}]}                        | LifecycleConfiguration.Rules[0].Status: Status is Enabled or Disabled
            LifecycleConfiguration: {Rules: [{Status: Enabled, ExpirationInDays: 0}]} | LifecycleConfiguration.Rules[0].ExpirationInDays: ExpirationInDays goes from 1 to 2147483647
            CorsConfiguration: {CorsRules: [{AllowedMethods: [GET]}]}              | CorsConfiguration.CorsRules[0]: "AllowedOrigins" is missing
            NotificationConfiguration: {QueueConfigurations: [{Event: a, Queue: b, Filter: {S3Key: {Rules: [{Name: infix, Value: c}]}}}]} | NotificationConfiguration.QueueConfigurations[0].Filter.S3Key.Rules[0].Name: a filter rule is called prefix or suffix
            """)
    void what_s3_would_refuse_is_refused_with_its_place(String property, String fault) throws IOException {
        var broken = bucket(property);

        assertThatThrownBy(() -> BucketResource.all(broken))
                .hasMessageEndingWith("a.yaml:5 Resources.Bucket.Properties." + fault);
    }

    private Stack bucket(String property) throws IOException {
        return Samples.read(folder, """
                Resources:
                  Bucket:
                    Type: AWS::S3::Bucket
                    Properties:
                      %s
                """.formatted(property));
    }
}
