/// Reads an API's OpenAPI 3.0 document so that nothing in it is passed over in silence. Start at [Document].
@NullMarked
package io.stratus.local.gateway.openapi;

import org.jspecify.annotations.NullMarked;
