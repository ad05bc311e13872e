package io.stratus.common.http;

/// A strong entity tag (RFC 9110 §8.8.3).
///
/// @param opaque what stands between the quotes: visible ASCII without quotes
public record EntityTag(String opaque) {

    public EntityTag {
        if (!opaque.chars().allMatch(c -> c >= 0x21 && c <= 0x7E && c != '"')) {
            throw new IllegalArgumentException("not an opaque tag");
        }
    }

    /// The tag of a thing's revision: `"7"`.
    public static EntityTag of(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /// As it stands in a header field, with its quotes.
    @Override
    public String toString() {
        return '"' + opaque + '"';
    }
}
