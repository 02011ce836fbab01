package io.patriot.aws.paper;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a conditional paper order has come, as it is stored. The quantity is set when its trigger
 * was reached, and only then.
 */
@Serdeable
record PaperTriggerV1(@Nullable String reached, @Nullable String best, @Nullable Boolean guards) {

  static PaperTriggerV1 of(PaperTrigger trigger) {
    return switch (trigger) {
      case PaperTrigger.Waiting(var best, var guards) ->
          new PaperTriggerV1(null, best.map(Price::toString).orElse(null), guards);
      case PaperTrigger.Reached(var quantity) ->
          new PaperTriggerV1(quantity.toString(), null, null);
    };
  }

  PaperTrigger toApplication() {
    return reached == null
        ? new PaperTrigger.Waiting(
            Optional.ofNullable(best).map(Price::of), Boolean.TRUE.equals(guards))
        : new PaperTrigger.Reached(Quantity.of(reached));
  }
}
