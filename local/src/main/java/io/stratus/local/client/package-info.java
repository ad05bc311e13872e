/// The user's side of sign-in, by the AWS SDK: what an app does, and what a developer may do besides.
@NullMarked
package io.stratus.local.client;

import org.jspecify.annotations.NullMarked;
