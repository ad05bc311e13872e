package io.stratus.local.template.view.iam;

import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Map;

/// A policy in plain Java, as `{Version: ..., Statement: [...]}`. What stands in its statements is not looked at here.
///
/// @param name as people find it: a policy's name, or for what has none, what it is
/// @param where the place of the document, for whoever finds a fault in it
public record PolicyDocument(String name, Map<String, Object> document, Where where) {

    /// Takes a document as it stands in the template.
    ///
    /// @throws io.stratus.local.template.yaml.BrokenTemplate if it has no statements
    public static PolicyDocument of(String name, Value document) {
        document.at("Statement");
        return new PolicyDocument(name, document.plainMembers(), document.where());
    }
}
