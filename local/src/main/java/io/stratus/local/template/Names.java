package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Optional;

/// What the names in Ref, Fn::GetAtt and Fn::Sub stand for.
interface Names {

    /// What Ref gives; empty if nothing has that name.
    ///
    /// @throws io.stratus.local.template.yaml.BrokenTemplate if the template says that it is not there
    Optional<Value> find(String name, Where where);

    /// What Fn::GetAtt gives.
    ///
    /// @throws io.stratus.local.template.yaml.BrokenTemplate if no resource has that name, or it lacks it
    String attribute(String logicalId, String attribute, Where where);

    /// What Fn::FindInMap gives.
    ///
    /// @throws io.stratus.local.template.yaml.BrokenTemplate if no mapping has that name, or it lacks a key
    Value mapped(String mapping, String top, String second, Where where);

    /// The same names for text that is checked but takes no part, such as the branch of an Fn::If not taken: there it
    /// may name resources that do not exist.
    Names unchosen();
}
