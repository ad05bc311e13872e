package io.stratus.local.cognito;

import tools.jackson.databind.node.ObjectNode;

/// One operation of the Cognito user pools API.
@FunctionalInterface
interface Operation {

    /// The members of the result.
    ///
    /// @throws Refusal with AWS's error
    ObjectNode answer(Parameters in);
}
