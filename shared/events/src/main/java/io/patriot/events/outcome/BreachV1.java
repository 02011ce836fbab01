package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.risk.Breach;
import io.patriot.domain.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A bound that an account does not keep.
 *
 * @param kind which bound
 * @param where the market or the position; absent when it is about all of the account
 * @param level MEDIUM, HIGH or CRITICAL
 * @param value a share or a number of times
 * @param bound in the same unit
 */
@Serdeable
public record BreachV1(
    String kind, @Nullable String where, String level, String value, String bound) {

  public static BreachV1 of(Breach breach) {
    return new BreachV1(
        breach.kind().name(),
        breach.where(),
        breach.level().name(),
        breach.value().toString(),
        breach.bound().toString());
  }

  public Breach toApplication() {
    return new Breach(
        Breach.Kind.valueOf(kind),
        where == null ? "" : where,
        Breach.Level.valueOf(level),
        Rate.of(value),
        Rate.of(bound));
  }
}
