package io.stratus.local.ses;

import io.stratus.local.http.Form;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A whole MIME message, as SendRawEmail takes it.
final class RawMail {

    private static final Session NO_TRANSPORT = Session.getInstance(new Properties());

    private RawMail() {}

    /// The sender is the message's own, and `Source` where it names none; the readers are `Destinations` where given.
    static Letter read(Form form) {
        try {
            var raw = Base64.getMimeDecoder().decode(Letter.required("RawMessage.Data", form));
            var message = new MimeMessage(NO_TRANSPORT, new ByteArrayInputStream(raw));
            var destinations = Letter.members("Destinations.member.", form);
            return Letter.from(
                    sender(message, form),
                    destinations.isEmpty() ? Letter.texts(message.getAllRecipients()) : destinations,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    headers(message));
        } catch (IllegalArgumentException noBase64) {
            throw SesRefusal.invalid("RawMessage.Data is not base64");
        } catch (MessagingException unreadable) {
            throw Letter.unreadable(unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sender(Message message, Form form) throws MessagingException {
        var from = Letter.texts(message.getFrom());
        return from.isEmpty() ? Letter.required("Source", form) : from.getFirst();
    }

    /// The first part of that type, depth first; null where there is none.
    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return part.isMimeType(type) && part.getContent() instanceof String text ? text : null;
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException, IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var header : all(message)) {
            headers.putIfAbsent(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }

    private static List<Header> all(MimeMessage message) throws MessagingException {
        return new ArrayList<>(Collections.list(message.getAllHeaders()));
    }
}
