package io.stratus.local.demo;

import static io.stratus.local.demo.Steps.expect;

import io.stratus.local.client.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Each user in their own folder: Ann's files go there directly, by credentials of both kinds, and Bob's credentials
/// open nothing of hers.
final class FilesTour {

    private static final List<String> SAMPLES = List.of("garden.jpg", "plan.pdf");
    private static final Duration EVENTS = Duration.ofSeconds(30); // in which a file must be counted

    private final Steps steps;
    private final FileApi ann;
    private final FileApi bob;
    private final Path samples;

    FilesTour(Steps steps, FileApi ann, FileApi bob, Path samples) {
        this.steps = steps;
        this.ann = ann;
        this.bob = bob;
        this.samples = samples;
    }

    void take() throws InterruptedException {
        var modes = new ArrayList<String>();
        steps.step("Ann asks how she gets to her folder", () -> {
            modes.addAll(ann.modes());
            return String.join(" and ", modes);
        });
        for (var mode : modes) {
            try (var hers = open("Ann", mode, ann);
                    var his = open("Bob", mode, bob)) {
                visit(mode, hers, his);
            }
        }
        steps.step("Her usage is counted from S3's events", () -> countFiles(modes.size()));
    }

    private Folder open(String name, String mode, FileApi api) throws InterruptedException {
        var folder = new ArrayList<Folder>();
        steps.step(name + " gets credentials by " + mode, () -> {
            folder.add(api.folder(mode));
            return "for one folder";
        });
        return folder.getFirst();
    }

    private void visit(String mode, Folder hers, Folder his) throws InterruptedException {
        steps.step("Ann uploads a photo and a PDF by " + mode, () -> upload(mode, hers));
        steps.step("She sends 30 MB in parts, one of them broken off", () -> new PartsTour(hers, mode).take());
        for (var attempt : attempts(mode, hers, his).entrySet()) {
            steps.step("Bob " + attempt.getKey(), () -> refusal(attempt.getValue()));
        }
    }

    private String upload(String mode, Folder hers) {
        long bytes = 0;
        for (var name : SAMPLES) {
            var content = read(name);
            hers.s3()
                    .putObject(
                            it -> it.bucket(hers.bucket()).key(hers.key(mode + "/" + name)),
                            RequestBody.fromBytes(content));
            var back = hers.s3().getObjectAsBytes(it -> it.bucket(hers.bucket()).key(hers.key(mode + "/" + name)));
            expect(name + " as it comes back", true, Arrays.equals(content, back.asByteArrayUnsafe()));
            bytes += content.length;
        }
        return "%d files, %,d bytes".formatted(SAMPLES.size(), bytes);
    }

    /// What Bob tries with credentials of his own, which are good for his folder.
    private static SequencedMap<String, Runnable> attempts(String mode, Folder hers, Folder his) {
        var photo = hers.key(mode + "/garden.jpg");
        var s3 = his.s3();
        var bucket = his.bucket();
        var attempts = new LinkedHashMap<String, Runnable>();
        attempts.put(
                "reads her photo",
                () -> s3.getObjectAsBytes(it -> it.bucket(bucket).key(photo)));
        attempts.put(
                "copies it to himself",
                () -> s3.copyObject(it -> it.sourceBucket(bucket)
                        .sourceKey(photo)
                        .destinationBucket(bucket)
                        .destinationKey(his.key("stolen.jpg"))));
        attempts.put(
                "writes over it",
                () -> s3.putObject(it -> it.bucket(bucket).key(photo), RequestBody.fromString("Bob was here")));
        attempts.put("deletes it", () -> s3.deleteObject(it -> it.bucket(bucket).key(photo)));
        attempts.put(
                "lists her folder",
                () -> s3.listObjectsV2(it -> it.bucket(bucket).prefix(hers.prefix())));
        attempts.put("lists the whole bucket", () -> s3.listObjectsV2(it -> it.bucket(bucket)));
        return attempts;
    }

    private static String refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (S3Exception refused) {
            // The JDK's client drops the body of an answer that comes in place of 100 Continue, and with it the code.
            var code = Objects.requireNonNullElse(refused.awsErrorDetails().errorCode(), "AccessDenied");
            expect("the refusal", "403 AccessDenied", refused.statusCode() + " " + code);
            return "refused, 403";
        }
        throw new Steps.DoesNotHold("this should be refused, but was allowed");
    }

    private String countFiles(int modes) throws InterruptedException {
        long files = (long) modes * (SAMPLES.size() + 1);
        var usage = ann.usageOnceItShows(files, EVENTS);
        return String.format(
                Locale.ROOT, "%d files, %,d bytes", files, usage.get("bytes").asLong());
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(samples.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
