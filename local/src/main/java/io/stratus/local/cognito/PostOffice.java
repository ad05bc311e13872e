package io.stratus.local.cognito;

import io.stratus.local.ses.Mail;
import io.stratus.local.ses.Outbox;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The mails that a pool sends, from the address that Cognito uses by itself.
final class PostOffice {

    private static final String FROM = "no-reply@verificationemail.com";

    private final Outbox mail;

    PostOffice(Outbox mail) {
        this.mail = mail;
    }

    void sendCode(PoolSpec pool, String address, String code) {
        send(pool.verificationMail(), address, code);
    }

    void invite(PoolSpec pool, String address, String temporaryPassword) {
        send(pool.invitationMail(), address, temporaryPassword);
    }

    private void send(MailTemplate template, String address, String secret) {
        mail.send(Mail.plain(FROM, address, template.subject(), template.with(address, secret)));
    }

    /// CodeDeliveryDetails, with all but two letters of the address hidden.
    static ObjectNode delivery(String address) {
        var at = address.indexOf('@');
        var hidden = address.charAt(0) + "***@" + address.charAt(at + 1) + "***";
        return JsonMapper.shared()
                .createObjectNode()
                .put("AttributeName", "email")
                .put("DeliveryMedium", "EMAIL")
                .put("Destination", hidden);
    }
}
