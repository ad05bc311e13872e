package io.stratus.local.ses;

import io.stratus.local.aws.AwsService;
import io.stratus.local.crypto.RandomIds;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Amazon SES (API version 2010-12-01): SendEmail and SendRawEmail from verified identities into the inbox.
///
/// @param identities addresses and domains that may send, as the templates declare them
/// @param arnPrefix `arn:aws:ses:<region>:<account>:`
public record SesService(Set<String> identities, String region, String arnPrefix, Outbox outbox, RandomGenerator random)
        implements AwsService {

    private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

    /// The identity of the sender, for the action that is called.
    @Override
    public List<Access> needs(Incoming request, @Nullable Caller caller) {
        try {
            var form = Form.of(request);
            var action = action(form);
            var letter = Letter.of(action, form);
            var identity = Access.to("ses:" + action, arnPrefix + "identity/" + identity(letter.from()));
            var keys = new HashMap<>(Map.of(
                    "ses:FromAddress", List.of(letter.from()),
                    "ses:Recipients", letter.mail().to()));
            if (letter.displayName() != null) {
                keys.put("ses:FromDisplayName", List.of(letter.displayName()));
            }
            return List.of(new Access(identity.action(), identity.resource(), keys));
        } catch (SesRefusal refused) {
            return List.of(); // nothing is sent: the answer says why
        }
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) {
        var form = Form.of(request);
        var action = action(form);
        try {
            var letter = Letter.of(action, form);
            if (!identities.contains(identity(letter.from()))) {
                throw SesRefusal.unverified(letter.from(), region);
            }
            outbox.send(letter.mail());
            return xml(
                    200,
                    action + "Response",
                    "<%1$sResult><MessageId>%2$s</MessageId></%1$sResult>".formatted(action, RandomIds.uuid(random)));
        } catch (SesRefusal refused) {
            return xml(
                    400,
                    "ErrorResponse",
                    "<Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>"
                            .formatted(refused.code(), escaped(refused.getMessage())));
        }
    }

    private static String action(Form form) {
        var action = form.first("Action");
        return action == null ? "" : action;
    }

    /// The verified address itself, else its domain, else the address.
    private String identity(String from) {
        var domain = from.substring(from.lastIndexOf('@') + 1);
        return !identities.contains(from) && identities.contains(domain) ? domain : from;
    }

    private Answer xml(int status, String root, String content) {
        var id = RandomIds.uuid(random);
        return Answer.of(
                        status,
                        "text/xml",
                        "<%1$s xmlns=\"%2$s\">%3$s<ResponseMetadata><RequestId>%4$s</RequestId></ResponseMetadata></%1$s>"
                                .formatted(root, NAMESPACE, content, id))
                .with("x-amzn-RequestId", id);
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
