package io.patriot.application.alert;

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
import java.util.List;
import java.util.Optional;

/**
 * Sets a price alert, at most so many for each person, and none that the market is past already.
 */
public final class SetAlert {
  private static final int NAMES_MAX = 5;

  private final PriceAlerts alerts;

  public SetAlert(PriceAlerts alerts) {
    this.alerts = alerts;
  }

  /**
   * What is wanted.
   *
   * @param way from which side; absent when from wherever the market is
   * @param rest how long it is silent after it was told, when it is to be told each time
   */
  public record Wish(
      Symbol symbol, Optional<Way> way, Price level, String note, Optional<Duration> rest) {}

  /** What came of it. */
  public sealed interface Result {
    /** It waits. */
    record Armed(PriceAlert alert) implements Result {}

    /** The market is there or past it; nothing was set. */
    record ThereAlready() implements Result {}

    /** So many wait already; nothing was set. */
    record TooMany() implements Result {}
  }

  /**
   * @param request the name of the wish; the same wish heard again is one alert
   * @param price where the market is now
   */
  public Result handle(TenantId owner, String request, Wish wish, Price price, Instant now) {
    Way way = wish.way().orElseGet(() -> Way.between(price, wish.level()));
    List<PriceAlert> waiting = alerts.of(owner);
    for (int number = 1; number <= NAMES_MAX; number++) {
      var name = new AlertName(owner, AlertId.of(owner + ":" + request + ":" + number));
      var alert =
          new PriceAlert(
              name,
              wish.symbol(),
              way,
              wish.level(),
              Optional.of(price),
              wish.note(),
              wish.rest(),
              Stand.WAITING,
              now);
      Optional<PriceAlert> taken =
          waiting.stream().filter(one -> one.name().equals(name)).findFirst();
      if (taken.isPresent() && isSame(taken.get(), alert)) {
        return new Result.Armed(taken.get());
      }
      if (alert.isReachedAt(price)) {
        return new Result.ThereAlready();
      }
      if (waiting.size() >= PriceAlerts.PER_PERSON_MAX) {
        return new Result.TooMany();
      }
      if (taken.isEmpty() && alerts.add(alert)) {
        return new Result.Armed(alert);
      }
    }
    throw new IllegalStateException("No name is free for an alert");
  }

  private static boolean isSame(PriceAlert one, PriceAlert other) {
    return one.symbol().equals(other.symbol()) && one.level().equals(other.level());
  }
}
