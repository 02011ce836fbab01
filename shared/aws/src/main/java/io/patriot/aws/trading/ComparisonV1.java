package io.patriot.aws.trading;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.Comparison;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the comparing of an account stands, as it is stored. */
@Serdeable
record ComparisonV1(@Nullable String endedAt, int failures, @Nullable String lastFailure) {
  static ComparisonV1 of(Comparison comparison) {
    return new ComparisonV1(
        comparison.endedAt().map(Instant::toString).orElse(null),
        comparison.failures(),
        comparison.lastFailure());
  }

  Comparison toApplication() {
    return new Comparison(
        Optional.ofNullable(endedAt).map(Instant::parse),
        failures,
        lastFailure == null ? "" : lastFailure);
  }
}
