/// The HTTP edge: API Gateway's proxy event in, [io.stratus.common.http.HttpCall] inside, its proxy answer out.
/// Start reading at [io.stratus.common.http.HttpFunction].
@NullMarked
package io.stratus.common.http;

import org.jspecify.annotations.NullMarked;
