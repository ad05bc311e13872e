/// Who is in a user pool: users, their codes and how often somebody guessed wrong. Start at [Users].
@NullMarked
package io.stratus.local.cognito.user;

import org.jspecify.annotations.NullMarked;
