package io.stratus.local.template.view.iam;

import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.TemplateFile;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Managed policies: those of the stack, and the few of AWS's own whose text stands in `managed-policies.yaml`.
record ManagedPolicies(Stack stack) {

    private static final Map<String, Value> AWSS = table();
    private static final String PREFIX = "arn:aws:iam::aws:policy/";

    /// @param named an ARN, or of AWS's own the name, as SAM allows
    /// @throws BrokenTemplate if it is neither of the stack nor in the table
    PolicyDocument of(Value named) {
        var text = named.text();
        return stack.ofType("AWS::IAM::ManagedPolicy").stream()
                .filter(policy -> policy.physicalId().equals(text))
                .findFirst()
                .map(Attachments::document)
                .orElseGet(() -> awss(name(text), named.where()));
    }

    /// One of AWS's own.
    ///
    /// @param where who names it
    PolicyDocument awss(String name, Where where) {
        var document = AWSS.get(name);
        if (document == null) {
            throw new BrokenTemplate(where, "the local run does not know what the managed policy " + name + " says");
        }
        return PolicyDocument.of(name, document);
    }

    // Some stand in a folder, as `service-role/AWSLambdaBasicExecutionRole`.
    private static String name(String arnOrName) {
        return arnOrName.startsWith(PREFIX) ? arnOrName.substring(arnOrName.lastIndexOf('/') + 1) : arnOrName;
    }

    private static Map<String, Value> table() {
        try (var in = ManagedPolicies.class.getResourceAsStream("managed-policies.yaml")) {
            if (in == null) {
                throw new IllegalStateException(
                        "managed-policies.yaml is not beside " + ManagedPolicies.class.getName());
            }
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return TemplateFile.parse(yaml, "managed-policies.yaml").members();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
