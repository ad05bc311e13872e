/// The tokens of a user pool: what is signed, what is handed out opaque, what is kept of it. Start at [Tokens].
@NullMarked
package io.stratus.local.cognito.token;

import org.jspecify.annotations.NullMarked;
