/// What table adapters share: items read and written by attribute name, and the client.
@NullMarked
package io.stratus.common.dynamo;

import org.jspecify.annotations.NullMarked;
