/// The one endpoint of all AWS services: signatures checked, then handed to the service that the request is for.
/// Start at [AwsEndpoint].
@NullMarked
package io.stratus.local.aws;

import org.jspecify.annotations.NullMarked;
