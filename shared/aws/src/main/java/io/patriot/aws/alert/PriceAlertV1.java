package io.patriot.aws.alert;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is stored; one without a stand waits. One that waits for no price has a level that
 * no market comes to, so that a version that knows prices only never tells it.
 */
@Serdeable
record PriceAlertV1(
    String owner,
    String id,
    String symbol,
    String way,
    String level,
    @Nullable String note,
    String armedAt,
    @Nullable String from,
    @Nullable String rest,
    @Nullable String stand,
    @Nullable MoveV1 move,
    @Nullable CloseV1 close) {
  private static final Condition.AtPrice NEVER =
      new Condition.AtPrice(Way.FALLING, Price.of("0.00000001"), Optional.empty());

  static PriceAlertV1 of(PriceAlert alert) {
    return switch (alert.condition()) {
      case Condition.AtPrice at -> of(alert, at, null, null);
      case Condition.Moves moves -> of(alert, NEVER, MoveV1.of(moves), null);
      case Condition.AtClose at -> of(alert, NEVER, null, CloseV1.of(at));
    };
  }

  private static PriceAlertV1 of(
      PriceAlert alert, Condition.AtPrice at, @Nullable MoveV1 move, @Nullable CloseV1 close) {
    return new PriceAlertV1(
        alert.name().owner().value(),
        alert.name().id().value(),
        alert.symbol().value(),
        at.way().name(),
        at.level().toString(),
        alert.note().isEmpty() ? null : alert.note(),
        alert.armedAt().toString(),
        at.from().map(Price::toString).orElse(null),
        alert.rest().map(Duration::toString).orElse(null),
        alert.stand() == Stand.WAITING ? null : alert.stand().name(),
        move,
        close);
  }

  AlertName name() {
    return new AlertName(new TenantId(owner), new AlertId(id));
  }

  PriceAlert toDomain() {
    return new PriceAlert(
        name(),
        new Symbol(symbol),
        condition(),
        note == null ? "" : note,
        Optional.ofNullable(rest).map(Duration::parse),
        stand == null ? Stand.WAITING : Stand.valueOf(stand),
        Instant.parse(armedAt));
  }

  private Condition condition() {
    if (move != null) {
      return move.condition();
    }
    return close == null
        ? new Condition.AtPrice(
            Way.valueOf(way), Price.of(level), Optional.ofNullable(from).map(Price::of))
        : close.condition();
  }
}
