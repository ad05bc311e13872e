package io.stratus.local.iam;

import io.stratus.local.http.Incoming;

/// Decides whether a caller may do what a request asks for.
@FunctionalInterface
public interface Authorizer {

    /// Decides one access; a request that needs several asks for each.
    ///
    /// @param request for the keys that every request has, such as `aws:SourceIp`
    Decision decide(Caller caller, Access access, Incoming request);
}
