package io.stratus.local.ses;

import io.stratus.local.http.Form;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A mail as a call of SES hands it over.
///
/// @param from the sender's bare address, which must belong to a verified identity
record Letter(String from, @Nullable String displayName, Mail mail) {

    private static final int RECIPIENTS = 50; // Amazon SES quotas

    /// @throws SesRefusal if something is missing, or no address
    static Letter of(String action, Form form) {
        return switch (action) {
            case "SendEmail" -> simple(form);
            case "SendRawEmail" -> RawMail.read(form);
            default -> throw SesRefusal.unknownAction(action);
        };
    }

    private static Letter simple(Form form) {
        var subject = required("Message.Subject.Data", form);
        var text = form.first("Message.Body.Text.Data");
        var html = form.first("Message.Body.Html.Data");
        if (text == null && html == null) {
            throw SesRefusal.missing("Message.Body");
        }
        var recipients = new ArrayList<String>();
        for (var kind : List.of("To", "Cc", "Bcc")) {
            recipients.addAll(members("Destination." + kind + "Addresses.member.", form));
        }
        return from(required("Source", form), recipients, subject, text, html, Map.of());
    }

    static Letter from(
            String source,
            List<String> recipients,
            String subject,
            @Nullable String text,
            @Nullable String html,
            Map<String, String> headers) {
        if (recipients.isEmpty() || recipients.size() > RECIPIENTS) {
            throw SesRefusal.invalid("Recipient count must be 1 to 50, but is " + recipients.size());
        }
        var sender = address(source);
        var to = recipients.stream().map(one -> address(one).getAddress()).toList();
        return new Letter(
                sender.getAddress(),
                sender.getPersonal(),
                new Mail(sender.getAddress(), to, subject, text, html, headers));
    }

    static List<String> members(String prefix, Form form) {
        var members = new ArrayList<String>();
        for (var next = form.first(prefix + 1); next != null; next = form.first(prefix + (members.size() + 1))) {
            members.add(next);
        }
        return members;
    }

    static List<String> texts(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : List.of(addresses).stream().map(Objects::toString).toList();
    }

    private static InternetAddress address(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException malformed) {
            throw SesRefusal.invalid("Illegal address");
        }
    }

    static String required(String parameter, Form form) {
        var value = form.first(parameter);
        if (value == null || value.isEmpty()) {
            throw SesRefusal.missing(parameter);
        }
        return value;
    }

    static SesRefusal unreadable(MessagingException reason) {
        return SesRefusal.invalid("Unreadable message: " + reason.getMessage());
    }
}
