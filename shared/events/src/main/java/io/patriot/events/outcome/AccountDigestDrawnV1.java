package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.digest.Digest;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import io.patriot.events.order.MoneyV1;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands, of all their accounts, and what a day brought them.
 *
 * @param day counted in UTC
 * @param complete whether all linked accounts could be read
 */
@Serdeable
public record AccountDigestDrawnV1(String day, List<OfAccountV1> accounts, boolean complete) {

  /**
   * @param net what was closed on the day, after fees
   * @param waiting orders that wait
   * @param more positions that are not listed
   * @param unpriced positions without a price, which count nothing in its worth
   */
  @Serdeable
  public record OfAccountV1(
      String account,
      MoneyV1 worth,
      MoneyV1 unrealised,
      MoneyV1 net,
      int trades,
      int waiting,
      List<HeldV1> held,
      int more,
      int unpriced) {
    static OfAccountV1 of(Digest.OfAccount account) {
      return new OfAccountV1(
          account.account().toString(),
          MoneyV1.of(account.worth()),
          MoneyV1.of(account.unrealised()),
          MoneyV1.of(account.net()),
          account.trades(),
          account.waiting(),
          account.held().stream().map(HeldV1::of).toList(),
          account.more(),
          account.unpriced());
    }

    Digest.OfAccount toApplication() {
      return new Digest.OfAccount(
          AccountId.parse(account),
          worth.toDomain(),
          unrealised.toDomain(),
          net.toDomain(),
          trades,
          waiting,
          held.stream().map(HeldV1::toApplication).toList(),
          more,
          unpriced);
    }
  }

  /**
   * @param direction LONG or SHORT
   * @param gain what closing it would gain; absent when there is no price
   * @param stop whether a stop takes it out
   */
  @Serdeable
  public record HeldV1(
      String symbol, String direction, String quantity, @Nullable MoneyV1 gain, boolean stop) {
    static HeldV1 of(Digest.Held held) {
      return new HeldV1(
          held.symbol().value(),
          held.direction().name(),
          held.quantity().toString(),
          held.gain().map(MoneyV1::of).orElse(null),
          held.hasStop());
    }

    Digest.Held toApplication() {
      return new Digest.Held(
          new Symbol(symbol),
          Direction.valueOf(direction),
          Quantity.of(quantity),
          Optional.ofNullable(gain).map(MoneyV1::toDomain),
          stop);
    }
  }

  static AccountDigestDrawnV1 of(AccountOutcome.DigestDrawn drawn) {
    Digest digest = drawn.digest();
    return new AccountDigestDrawnV1(
        digest.day().toString(),
        digest.accounts().stream().map(OfAccountV1::of).toList(),
        digest.complete());
  }

  public AccountOutcome.DigestDrawn toApplication() {
    return new AccountOutcome.DigestDrawn(
        new Digest(
            LocalDate.parse(day),
            accounts.stream().map(OfAccountV1::toApplication).toList(),
            complete));
  }
}
