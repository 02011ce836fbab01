package io.patriot.aws.alert;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alert as it is stored; one without a stand waits. */
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
    @Nullable String stand) {

  static PriceAlertV1 of(PriceAlert alert) {
    return new PriceAlertV1(
        alert.name().owner().value(),
        alert.name().id().value(),
        alert.symbol().value(),
        alert.way().name(),
        alert.level().toString(),
        alert.note().isEmpty() ? null : alert.note(),
        alert.armedAt().toString(),
        alert.from().map(Price::toString).orElse(null),
        alert.rest().map(Duration::toString).orElse(null),
        alert.stand() == Stand.WAITING ? null : alert.stand().name());
  }

  AlertName name() {
    return new AlertName(new TenantId(owner), new AlertId(id));
  }

  PriceAlert toDomain() {
    return new PriceAlert(
        name(),
        new Symbol(symbol),
        Way.valueOf(way),
        Price.of(level),
        Optional.ofNullable(from).map(Price::of),
        note == null ? "" : note,
        Optional.ofNullable(rest).map(Duration::parse),
        stand == null ? Stand.WAITING : Stand.valueOf(stand),
        Instant.parse(armedAt));
  }
}
