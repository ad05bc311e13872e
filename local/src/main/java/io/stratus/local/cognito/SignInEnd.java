package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import tools.jackson.databind.node.ObjectNode;

/// What a finished sign-in comes to: tokens for who called the API, a name for who filled in a page.
@FunctionalInterface
interface SignInEnd {

    ObjectNode fresh(App app, User user);
}
