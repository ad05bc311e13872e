/// Mail that would leave by Amazon SES, kept on this machine instead of being sent. Start at [Inbox].
@NullMarked
package io.stratus.local.ses;

import org.jspecify.annotations.NullMarked;
