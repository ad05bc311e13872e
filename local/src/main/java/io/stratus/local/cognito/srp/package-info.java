/// The Secure Remote Password protocol as Amazon Cognito speaks it, both sides; needs nothing but the JDK.
/// Start at [CognitoSrp].
@NullMarked
package io.stratus.local.cognito.srp;

import org.jspecify.annotations.NullMarked;
