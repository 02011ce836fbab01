package io.patriot.exchanges.binance.link;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyFacts;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.AccountAnswer;
import io.patriot.exchanges.binance.account.AccountSettings;
import io.patriot.exchanges.binance.account.AssetBalance;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.KeyPermissions;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.venue.VenueClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks Binance what a key may do, and how the account behind it is set and filled. */
public final class BinanceKeyCheck implements KeyCheck {
  public static final String VENUE = "binance";

  /** A view of the venue's clock that is older says nothing about now. */
  private static final Duration CLOCK_AGE_MAX = Duration.ofHours(1);

  private final PrivateLine line;
  private final BinanceAccount account;
  private final VenueClock clock;

  /**
   * @param clock the one that the line keeps fresh
   */
  public BinanceKeyCheck(PrivateLine line, VenueClock clock) {
    this.line = line;
    this.account = new BinanceAccount(line);
    this.clock = clock;
  }

  @Override
  public Answer check(String venue, Credential credential) {
    if (!venue.equals(VENUE)) {
      throw new IllegalArgumentException("Not an account at Binance: " + venue);
    }
    return then(
        KeyPermissions.of(line, credential),
        permissions ->
            permissions.reading() && permissions.futures()
                ? withAccount(permissions, credential)
                : seen(
                    permissions,
                    new AccountSettings(false, false, false),
                    nothing(),
                    Optional.empty()));
  }

  /** The futures side answers only keys that may read there. */
  private Answer withAccount(KeyPermissions permissions, Credential credential) {
    return then(
        account.settings(credential),
        settings ->
            then(
                account.account(credential),
                answer ->
                    then(
                        account.name(credential),
                        name -> seen(permissions, settings, answer, name))));
  }

  private Answer seen(
      KeyPermissions permissions,
      AccountSettings settings,
      AccountAnswer answer,
      Optional<String> name) {
    if (clock.isOlderThan(CLOCK_AGE_MAX)) {
      return new Answer.Unavailable("the venue does not tell the time");
    }
    AssetBalance balance =
        answer.assets().stream()
            .filter(one -> one.asset().equals(Asset.USDT))
            .findFirst()
            .orElse(new AssetBalance(Asset.USDT, BigDecimal.ZERO, BigDecimal.ZERO));
    return new Answer.Seen(
        new KeyFacts(
            name,
            permissions.reading(),
            permissions.futures(),
            permissions.withdrawals(),
            permissions.internalTransfers(),
            permissions.universalTransfers(),
            permissions.ipRestricted(),
            settings.hedgeMode(),
            settings.multiAssets(),
            new Money(balance.wallet(), Asset.USDT),
            new Money(balance.available(), Asset.USDT),
            clock.offset().abs()));
  }

  private static <T> Answer then(Reading<T> reading, Function<T, Answer> next) {
    return switch (reading) {
      case Reading.Read<T>(var value, _) -> next.apply(value);
      case Reading.VenueError<T>(_, var code, _) ->
          KeyCodes.saysNo(code)
              ? new Answer.NotTaken(Integer.toString(code))
              : new Answer.Unavailable("the venue answers " + code);
      case Reading.Unavailable<T>(var reason, _, _) -> new Answer.Unavailable(reason.name());
    };
  }

  private static AccountAnswer nothing() {
    BigDecimal zero = BigDecimal.ZERO;
    return new AccountAnswer(zero, zero, zero, zero, zero, zero, List.of());
  }
}
