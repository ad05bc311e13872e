/// The page that shows what runs: addresses, functions, live requests, inbox. Start at [Console].
@NullMarked
package io.stratus.local.console;

import org.jspecify.annotations.NullMarked;
