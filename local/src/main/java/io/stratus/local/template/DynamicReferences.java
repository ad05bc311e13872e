package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts in what `{{resolve:secretsmanager:...}}` stands for (CloudFormation user guide, "Get a secret or secret value
/// from Secrets Manager"). Parameter Store is not known.
record DynamicReferences(Secrets secrets) {

    private static final Pattern ANY = Pattern.compile("\\{\\{resolve:([^}]*)}}");

    // An ARN has colons of its own; the version stage and the version id are not told apart here.
    private static final Pattern SECRET = Pattern.compile("secretsmanager:(.+?):SecretString:([^:]+)(?::.*)?");

    /// @param generated as [Surroundings#secret]
    static Map<String, Resource> fill(Map<String, Resource> resources, BinaryOperator<String> generated) {
        var references = new DynamicReferences(new Secrets(resources.values(), generated));
        var filled = new LinkedHashMap<String, Resource>();
        resources.forEach((id, from) ->
                filled.put(id, new Resource(id, from.type(), from.named(), references.resolve(from.properties()))));
        return Collections.unmodifiableMap(filled);
    }

    private Value resolve(Value value) {
        return switch (value) {
            case Value.Items(var where, var items) ->
                new Value.Items(where, items.stream().map(this::resolve).toList());
            case Value.Members(var where, var named) -> {
                var resolved = new LinkedHashMap<String, Value>();
                named.forEach((name, member) -> resolved.put(name, resolve(member)));
                yield new Value.Members(where, Collections.unmodifiableMap(resolved));
            }
            case Value.Scalar(var where, String content, var _)
            when ANY.matcher(content).find() -> Value.Scalar.text(where, fill(content, where));
            case Value.Scalar scalar -> scalar;
        };
    }

    private String fill(String text, Where where) {
        return ANY.matcher(text).replaceAll(found -> {
            var reference = SECRET.matcher(found.group(1));
            if (!reference.matches()) {
                throw new BrokenTemplate(
                        where,
                        "only dynamic references to a key in a Secrets Manager secret are known, not " + found.group());
            }
            return Matcher.quoteReplacement(secrets.text(reference.group(1), reference.group(2), where));
        });
    }
}
