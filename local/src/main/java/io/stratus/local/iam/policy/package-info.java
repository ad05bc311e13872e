/// Policy documents, as the templates hold them, and what they say about a request.
@NullMarked
package io.stratus.local.iam.policy;

import org.jspecify.annotations.NullMarked;
