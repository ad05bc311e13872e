package io.stratus.local.demo;

import static io.stratus.local.demo.Steps.expect;

import io.stratus.local.client.Folder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;

/// A large file in parts: one breaks off half-way, is missing from the list of what arrived, and is sent again.
final class PartsTour {

    private static final int PART = 5 * 1024 * 1024;
    private static final int PARTS = 6;
    private static final int BROKEN = 3;

    private final Folder folder;
    private final String key;
    private final byte[] content = new byte[PARTS * PART];

    PartsTour(Folder folder, String mode) {
        this.folder = folder;
        this.key = folder.key(mode + "/film.bin");
        new Random(30).nextBytes(content);
    }

    String take() {
        var upload = folder.s3()
                .createMultipartUpload(it -> it.bucket(folder.bucket()).key(key))
                .uploadId();
        for (int number = 1; number <= PARTS; number++) {
            if (number != BROKEN) {
                send(upload, number, RequestBody.fromBytes(part(number)));
            }
        }
        breakOff(upload);
        expect("the parts that arrived", List.of(1, 2, 4, 5, 6), numbers(arrived(upload)));
        send(upload, BROKEN, RequestBody.fromBytes(part(BROKEN)));
        complete(upload);
        var back = folder.s3().getObjectAsBytes(it -> it.bucket(folder.bucket()).key(key));
        expect("what comes back being what was sent", true, Arrays.equals(content, back.asByteArrayUnsafe()));
        return "part %d of %d sent again, %,d bytes".formatted(BROKEN, PARTS, content.length);
    }

    private byte[] part(int number) {
        return Arrays.copyOfRange(content, (number - 1) * PART, number * PART);
    }

    private void send(String upload, int number, RequestBody body) {
        folder.s3()
                .uploadPart(
                        it -> it.bucket(folder.bucket())
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number),
                        body);
    }

    private void breakOff(String upload) {
        var half = Arrays.copyOf(part(BROKEN), PART / 2);
        try {
            send(upload, BROKEN, RequestBody.fromContentProvider(() -> new Breaking(half), PART, "video/mp4"));
        } catch (SdkException | UncheckedIOException brokenOff) {
            return;
        }
        throw new Steps.DoesNotHold("a part of which half was sent should not be taken");
    }

    private List<Part> arrived(String upload) {
        return folder.s3()
                .listParts(it -> it.bucket(folder.bucket()).key(key).uploadId(upload))
                .parts();
    }

    private static List<Integer> numbers(List<Part> parts) {
        return parts.stream().map(Part::partNumber).toList();
    }

    private void complete(String upload) {
        var parts = arrived(upload).stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.partNumber())
                        .eTag(part.eTag())
                        .build())
                .toList();
        folder.s3()
                .completeMultipartUpload(it ->
                        it.bucket(folder.bucket()).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
    }

    /// The network of a phone in a tunnel.
    private static final class Breaking extends InputStream {

        private final InputStream half;

        Breaking(byte[] half) {
            this.half = new ByteArrayInputStream(half);
        }

        @Override
        public int read() throws IOException {
            int next = half.read();
            if (next < 0) {
                throw new IOException("the connection broke off");
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = half.read(into, from, length);
            if (count < 0) {
                throw new IOException("the connection broke off");
            }
            return count;
        }
    }
}
