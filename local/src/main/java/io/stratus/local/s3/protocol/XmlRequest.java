package io.stratus.local.s3.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// An element of a request's XML.
public record XmlRequest(Element element) {

    /// The root of a document.
    ///
    /// @param root the document's element
    /// @throws S3Error if it is another, or no XML; a document type is refused, for it could name files
    public static XmlRequest parse(byte[] document, String root) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
            var element = builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
            if (!element.getLocalName().equals(root)) {
                throw S3Error.malformedXml();
            }
            return new XmlRequest(element);
        } catch (SAXException | IOException malformed) {
            throw S3Error.malformedXml();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this Java's XML parser cannot be made safe", impossible);
        }
    }

    /// The children of that name.
    public List<XmlRequest> all(String name) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(node -> new XmlRequest((Element) node))
                .toList();
    }

    /// A child's text; null where there is no such child.
    public @Nullable String text(String name) {
        var found = all(name);
        return found.isEmpty() ? null : found.getFirst().element().getTextContent();
    }

    /// A child's text.
    ///
    /// @throws S3Error if there is no such child
    public String required(String name) {
        var text = text(name);
        if (text == null) {
            throw S3Error.malformedXml();
        }
        return text;
    }
}
