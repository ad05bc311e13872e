package io.stratus.local.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.aws.RootAlone;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.SignatureVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;

class SesServiceTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private final SecureRandom random = new SecureRandom();
    private final AccessKeys keys = new AccessKeys(random, CLOCK);
    private final Inbox inbox = new Inbox(CLOCK, 10);
    private final SesService service = new SesService(
            Set.of("example.com", "one@example.org"),
            "eu-central-1",
            "arn:aws:ses:eu-central-1:000000000000:",
            inbox,
            random);

    private LoopbackServer server;
    private SesClient ses;

    @BeforeEach
    void start() {
        var endpoint = new AwsEndpoint(
                RootAlone.by(new SignatureVerifier(keys, Set.of("eu-central-1"), CLOCK)),
                Map.of("ses", service),
                Map.of(),
                RequestLog.NONE,
                random,
                CLOCK);
        server = LoopbackServer.start(0, 1 << 20, endpoint);
        var root = keys.issue(new Principal.Root("000000000000"));
        ses = SesClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(root.accessKeyId(), root.secretAccessKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterEach
    void stop() {
        ses.close();
        server.close();
    }

    @Test
    void a_mail_of_a_verified_domain_arrives_and_no_other() {
        send("Blog <hello@example.com>", "ann@example.net");

        var mail = inbox.messages().getFirst();
        assertThat(mail.from()).isEqualTo("hello@example.com");
        assertThat(mail.to()).containsExactly("ann@example.net");
        assertThat(mail.subject()).isEqualTo("Grüße & <b>");
        assertThat(mail.text()).isEqualTo("one + two = 3%");
        assertThatThrownBy(() -> send("hello@sub.example.com", "ann@example.net"))
                .isInstanceOf(MessageRejectedException.class)
                .hasMessageContaining("EU-CENTRAL-1: hello@sub.example.com");
        assertThat(inbox.messages()).hasSize(1);
    }

    @Test
    void a_raw_mail_keeps_its_parts_and_headers() {
        var raw = """
                From: one@example.org
                To: ann@example.net
                Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
                List-Unsubscribe: <https://example.org/u>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain

                plain
                --x
                Content-Type: text/html

                <p>rich
                --x--
                """;

        ses.sendRawEmail(it -> it.rawMessage(message -> message.data(SdkBytes.fromUtf8String(raw))));

        var mail = inbox.messages().getFirst();
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.html()).isEqualTo("<p>rich");
        assertThat(mail.headers()).containsEntry("List-Unsubscribe", "<https://example.org/u>");
        assertThatThrownBy(() -> ses.sendRawEmail(it ->
                        it.rawMessage(message -> message.data(SdkBytes.fromUtf8String(raw.replace("one@", "two@"))))))
                .isInstanceOf(MessageRejectedException.class);
    }

    @Test
    void what_is_not_emulated_is_refused_by_name() {
        assertThatThrownBy(() -> ses.getSendQuota()).isInstanceOfSatisfying(SesException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidAction");
            assertThat(refused).hasMessageContaining("GetSendQuota");
        });
    }

    @Test
    void sending_needs_the_identity_that_the_sender_belongs_to() {
        assertThat(needs("hello@example.com"))
                .containsExactly(new Access(
                        "ses:SendEmail",
                        "arn:aws:ses:eu-central-1:000000000000:identity/example.com",
                        Map.of(
                                "ses:FromAddress", List.of("hello@example.com"),
                                "ses:Recipients", List.of("ann@example.net"))));
        assertThat(needs("one@example.org").getFirst().resource()).endsWith(":identity/one@example.org");
        assertThat(needs("two@example.org").getFirst().resource()).endsWith(":identity/two@example.org");
    }

    private List<Access> needs(String from) {
        var body = "Action=SendEmail&Version=2010-12-01&Source=" + URLEncoder.encode(from, StandardCharsets.UTF_8)
                + "&Destination.ToAddresses.member.1=ann%40example.net&Message.Subject.Data=s&Message.Body.Text.Data=t";
        var type = Fields.of("Content-Type", "application/x-www-form-urlencoded");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return service.needs(new Incoming("POST", "/", null, type, bytes, false, "127.0.0.1"), null);
    }

    private void send(String from, String to) {
        ses.sendEmail(it -> it.source(from)
                .destination(destination -> destination.toAddresses(to))
                .message(message -> message.subject(subject -> subject.data("Grüße & <b>"))
                        .body(body -> body.text(text -> text.data("one + two = 3%")))));
    }
}
