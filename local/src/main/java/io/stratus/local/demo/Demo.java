package io.stratus.local.demo;

import io.stratus.local.client.AppSignIn;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// The tour through a running system. Every address is new, so it can be taken again on kept data.
///
/// @param mail the inbox
/// @param samples the folder of sample input
public record Demo(URI todoApi, URI aws, String userPoolId, String clientId, URI mail, Path samples, PrintStream out) {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    /// Whether everything held. Ends at the first step that does not, having printed why.
    public boolean take(InstantSource clock) throws InterruptedException {
        var random = new SecureRandom();
        var steps = new Steps(out, clock);
        out.println("MyTodoList");
        try (var http = HttpClient.newHttpClient();
                var signIn = new AppSignIn(aws, userPoolId, clientId, clock, random)) {
            var annsToken = signUp("ann", http, signIn, steps, random);
            var bobsToken = signUp("bob", http, signIn, steps, random);
            var ann = new TodoApi(http, todoApi, annsToken);
            var bob = new TodoApi(http, todoApi, bobsToken);
            var todos = JsonMapper.shared().readTree(Files.readString(samples.resolve("todos.json")));
            new TodoTour(steps, ann, bob, new TodoApi(http, todoApi, ""), todos).take();
            var annsFiles = new FileApi(ann, aws, annsToken, clock);
            new FilesTour(steps, annsFiles, new FileApi(bob, aws, bobsToken, clock), samples).take();
            return true;
        } catch (Steps.DoesNotHold failed) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signUp(String name, HttpClient http, AppSignIn signIn, Steps steps, SecureRandom random)
            throws InterruptedException {
        var email = "%s-%s@example.com".formatted(name, HexFormat.of().toHexDigits(random.nextInt()));
        var password = "Correct-horse-" + HexFormat.of().toHexDigits(random.nextLong());
        var token = new String[1];
        steps.step(name + " signs up, confirms by the code in the mail and signs in", () -> {
            signIn.signUp(email, password);
            signIn.confirm(email, codeFor(email, http));
            token[0] = signIn.idToken(email, password);
            return email;
        });
        return token[0];
    }

    private String codeFor(String email, HttpClient http) throws InterruptedException {
        try {
            var inbox = http.send(
                    HttpRequest.newBuilder(URI.create(mail + "?to=" + email)).build(), BodyHandlers.ofString());
            var text = JsonMapper.shared()
                    .readTree(inbox.body())
                    .at("/messages/0/text")
                    .asString("");
            var code = CODE.matcher(text);
            if (!code.find()) {
                throw new Steps.DoesNotHold("the inbox should hold a mail with a code for " + email);
            }
            return code.group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
