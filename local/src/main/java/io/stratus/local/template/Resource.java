package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;

/// A resource that exists: its condition holds and everything in its properties is resolved.
///
/// @param properties a map, empty where the template has none; Globals are merged in
public record Resource(String logicalId, String type, Named named, Value properties) {

    /// What Ref gives: a name for most types, an id or an ARN for some.
    public String physicalId() {
        return named.ref();
    }

    /// What `Fn::GetAtt` of `Arn` gives.
    ///
    /// @throws io.stratus.local.template.yaml.BrokenTemplate if resources of this type have none
    public String arn() {
        return attribute("Arn");
    }

    public String attribute(String name) {
        var attribute = named.attributes().get(name);
        if (attribute == null) {
            throw properties.wrong(type + " has no attribute " + name);
        }
        return attribute;
    }
}
