package io.stratus.local.s3.request;

import io.stratus.local.iam.Query;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.protocol.XmlRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An object's tags: at most 10, names of 1 to 128 and values of 0 to 256 characters (S3 User Guide, "Categorizing
/// your objects using tags").
public final class Tags {

    private Tags() {}

    /// The tags that an upload comes with.
    ///
    /// @param field `x-amz-tagging`, encoded as a query
    /// @throws S3Error if it is malformed, or a limit is passed
    public static Map<String, String> ofField(@Nullable String field) {
        var tags = new LinkedHashMap<String, String>();
        for (var pair : (field == null ? "" : field).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                add(
                        tags,
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return tags;
    }

    public static String toField(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> Query.encode(tag.getKey()) + "=" + Query.encode(tag.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw S3Error.invalidArgument("The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL "
                    + "query parameters without tag name duplicates.");
        }
    }

    /// The tags of a document.
    ///
    /// @throws S3Error if it is malformed, or a limit is passed
    public static Map<String, String> ofXml(byte[] document) {
        var tags = new LinkedHashMap<String, String>();
        for (var set : XmlRequest.parse(document, "Tagging").all("TagSet")) {
            set.all("Tag").forEach(tag -> add(tags, tag.required("Key"), tag.required("Value")));
        }
        return tags;
    }

    public static Xml toXml(Map<String, String> tags) {
        var xml = Xml.document("Tagging").open("TagSet");
        new TreeMap<>(tags)
                .forEach((name, value) ->
                        xml.open("Tag").text("Key", name).text("Value", value).close("Tag"));
        return xml.close("TagSet");
    }

    private static void add(Map<String, String> tags, String name, String value) {
        if (name.isEmpty() || name.length() > 128 || value.length() > 256 || tags.put(name, value) != null) {
            throw new S3Error(400, "InvalidTag", "The TagKey or TagValue you have provided is invalid");
        }
        if (tags.size() > 10) {
            throw new S3Error(400, "BadRequest", "Object tags cannot be greater than 10");
        }
    }
}
