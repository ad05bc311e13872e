package io.stratus.local.s3.protocol;

import io.stratus.local.http.Answer;
import io.stratus.local.http.StreamedAnswer;
import org.jspecify.annotations.Nullable;

/// An XML document under construction. Not thread-safe.
public final class Xml {

    /// Of every document but errors.
    public static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder out = new StringBuilder(DECLARATION);
    private final String root;

    private Xml(String root, String start) {
        this.root = root;
        out.append(start);
    }

    public static Xml document(String root) {
        return new Xml(root, "<" + root + " xmlns=\"" + NAMESPACE + "\">");
    }

    static Xml plain(String root) {
        return new Xml(root, "<" + root + ">");
    }

    public Xml open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    public Xml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /// An element with text; none where the text is null.
    public Xml text(String name, @Nullable Object text) {
        return text == null ? this : open(name).append(String.valueOf(text)).close(name);
    }

    /// Text of the element that is open.
    public Xml append(String text) {
        text.codePoints().forEach(this::append);
        return this;
    }

    /// XML 1.0 has no way to write most control characters; as S3, they are written as references all the same.
    private void append(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> {
                if (character < ' ') {
                    out.append("&#x").append(Integer.toHexString(character)).append(';');
                } else {
                    out.appendCodePoint(character);
                }
            }
        }
    }

    /// The finished document, as an answer.
    public StreamedAnswer answer(int status) {
        return StreamedAnswer.of(
                Answer.of(status, "application/xml", close(root).out.toString()));
    }
}
