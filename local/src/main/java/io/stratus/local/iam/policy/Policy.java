package io.stratus.local.iam.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A policy document (IAM User Guide, "Grammar of the IAM JSON policy language").
///
/// @param name for the console, such as the name of an inline policy
public record Policy(String name, List<Statement> statements) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String WITH_VARIABLES = "2012-10-17";
    private static final Set<String> VERSIONS = Set.of("2008-10-17", WITH_VARIABLES);

    public Policy {
        statements = List.copyOf(statements);
    }

    /// Reads a document of maps, lists, strings, booleans and numbers, as the template holds it.
    ///
    /// @throws MalformedPolicy if IAM would refuse it, or something in it is not known here
    public static Policy of(String name, @Nullable Object document) {
        var node = new Node("policy '" + name + "'", name, document);
        node.object(Set.of("Version", "Id", "Statement"));
        boolean variables =
                node.has("Version") && version(node.member("Version")).equals(WITH_VARIABLES);
        var statements = node.member("Statement").oneOrMore();
        requireUniqueSids(statements);
        return new Policy(
                name,
                IntStream.range(0, statements.size())
                        .mapToObj(i -> Statement.read(statements.get(i), name, i + 1, variables))
                        .toList());
    }

    /// Reads a document of JSON.
    ///
    /// @throws MalformedPolicy also if it is no JSON, or a name stands twice in an object
    public static Policy parse(String name, String json) {
        try {
            return of(name, JSON.readValue(json, Object.class));
        } catch (JacksonException noJson) {
            throw new MalformedPolicy("policy '" + name + "'", "is no JSON: " + noJson.getOriginalMessage());
        }
    }

    private static String version(Node node) {
        if (!VERSIONS.contains(node.text())) {
            throw node.malformed("must be 2012-10-17 or 2008-10-17");
        }
        return node.text();
    }

    private static void requireUniqueSids(List<Node> statements) {
        var seen = new HashSet<String>();
        statements.stream()
                .filter(statement -> statement.has("Sid"))
                .map(statement -> statement.member("Sid"))
                .filter(sid -> !sid.text().isEmpty() && !seen.add(sid.text()))
                .findFirst()
                .ifPresent(sid -> {
                    throw sid.malformed("'" + sid.text() + "' stands twice");
                });
    }

    /// This policy, which is attached to an identity or passed for a session.
    ///
    /// @throws MalformedPolicy if a statement names principals
    public Policy ofIdentity() {
        return require(statement -> !statement.namesPrincipals(), "a policy of an identity names no principal");
    }

    /// This policy, which a resource carries.
    ///
    /// @throws MalformedPolicy if a statement names no principals
    public Policy ofResource() {
        return require(Statement::namesPrincipals, "a policy of a resource must name principals");
    }

    /// This policy, by which a role is trusted.
    ///
    /// @throws MalformedPolicy also if a statement has a `NotPrincipal`, which is for other resources (IAM User
    ///     Guide, "AWS JSON policy elements: NotPrincipal")
    public Policy ofTrust() {
        return ofResource().require(statement -> !statement.sparesPrincipals(), "a trust policy has no NotPrincipal");
    }

    private Policy require(Predicate<Statement> rule, String reason) {
        statements.stream().filter(rule.negate()).findFirst().ifPresent(statement -> {
            throw new MalformedPolicy(statement.label(), reason);
        });
        return this;
    }

    /// Its statements of that effect that match, whoever asks.
    public Stream<Statement> matching(Effect effect, Question question) {
        return statements.stream()
                .filter(statement -> statement.effect() == effect)
                .filter(statement -> statement.matches(question));
    }
}
