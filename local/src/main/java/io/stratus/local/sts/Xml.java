package io.stratus.local.sts;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An element of an answer.
sealed interface Xml {

    /// Characters that XML 1.0 cannot hold, section 2.2.
    Pattern UNWRITABLE = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    record Text(String name, String text) implements Xml {}

    record Parent(String name, List<Xml> children) implements Xml {}

    static Xml of(String name, String text) {
        return new Text(name, text);
    }

    static Xml of(String name, List<Xml> children) {
        return new Parent(name, children);
    }

    /// As a document of that namespace.
    default String write(String namespace) {
        var out = new StringWriter();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            write(writer, namespace);
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string takes every element", impossible);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter writer, String namespace) throws XMLStreamException {
        switch (this) {
            case Text(var name, var text) -> {
                writer.writeStartElement(name);
                writer.writeCharacters(UNWRITABLE.matcher(text).replaceAll("\uFFFD"));
            }
            case Parent(var name, var children) -> {
                writer.writeStartElement(name);
                if (!namespace.isEmpty()) {
                    writer.writeDefaultNamespace(namespace);
                }
                for (var child : children) {
                    child.write(writer, "");
                }
            }
        }
        writer.writeEndElement();
    }
}
