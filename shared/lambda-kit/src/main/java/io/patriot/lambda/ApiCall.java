package io.patriot.lambda;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What API Gateway hands over, in the second version of its form. */
@Serdeable
record ApiCall(
    String rawPath,
    @Nullable Map<String, String> headers,
    @Nullable String body,
    boolean isBase64Encoded,
    RequestContext requestContext) {

  /** Where the call came in. */
  @Serdeable
  record RequestContext(Http http) {}

  /** The call's method. */
  @Serdeable
  record Http(String method) {}
}
