package io.stratus.local.s3.object;

import io.stratus.local.http.Fields;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.Found;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.ObjectVersion;
import java.util.Arrays;
import java.util.List;

/// `GetObjectAttributes`.
public record GetObjectAttributes() implements S3Operation {

    @Override
    public String name() {
        return "GetObjectAttributes";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(
                GetObject.read(request, "s3:GetObject", "s3:GetObjectVersion"),
                GetObject.read(request, "s3:GetObjectAttributes", "s3:GetObjectVersionAttributes"));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var version = Found.version(request.bucket(), request.key(), request.versionId(), request.permissions());
        var wanted = request.head().fields().all("x-amz-object-attributes").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        if (wanted.isEmpty()) {
            throw S3Error.invalidRequest("The x-amz-object-attributes header is missing");
        }
        var xml = Xml.document("GetObjectAttributesResponse");
        wanted.forEach(attribute -> write(attribute, version, xml));
        var answer = xml.answer(200).with("Last-Modified", Times.http(version.modified()));
        for (var line :
                Uploaded.versioned(Fields.NONE, request.bucket(), version.id()).lines()) {
            answer = answer.with(line.getKey(), line.getValue());
        }
        return answer;
    }

    private static void write(String attribute, ObjectVersion version, Xml xml) {
        int parts = version.content().pieces().size();
        switch (attribute) {
            case "ETag" -> xml.text("ETag", version.etag());
            case "ObjectSize" -> xml.text("ObjectSize", version.content().length());
            case "StorageClass" ->
                xml.text("StorageClass", version.fields().getOrDefault("x-amz-storage-class", "STANDARD"));
            case "Checksum" -> {
                xml.open("Checksum");
                version.checksums().forEach((name, value) -> xml.text("Checksum" + name, value));
                xml.close("Checksum");
            }
            case "ObjectParts" -> {
                if (parts > 1) {
                    xml.open("ObjectParts").text("PartsCount", parts).close("ObjectParts");
                }
            }
            default -> throw S3Error.invalidArgument("Invalid attribute name specified.");
        }
    }
}
