package io.patriot.exchanges.binance.link;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import java.util.List;
import java.util.function.IntFunction;

/** Asks Binance whether an account holds a position or has an order, plain or conditional. */
public final class BinanceQuiet implements AccountQuiet {
  private final KeyVault vault;
  private final BinanceAccount account;
  private final BinanceOrders orders;
  private final BinanceAlgoOrders algoOrders;

  public BinanceQuiet(KeyVault vault, PrivateLine line) {
    this.vault = vault;
    this.account = new BinanceAccount(line);
    this.orders = new BinanceOrders(line);
    this.algoOrders = new BinanceAlgoOrders(line);
  }

  @Override
  public Answer ask(AccountId id) {
    return switch (vault.open(id, this::ask)) {
      case KeyVault.Opening.Done<Answer>(var answer) -> answer;
      case KeyVault.Opening.NoKey<Answer> _ -> new Answer.KeyGone();
      case KeyVault.Opening.Unreadable<Answer> _ ->
          new Answer.Unavailable("the key cannot be opened");
    };
  }

  private Answer ask(Credential key) {
    return then(
        account
            .positions(key)
            .map(all -> all.stream().filter(one -> one.amount().signum() != 0).toList()),
        positions ->
            then(
                orders.open(key),
                plain ->
                    then(
                        algoOrders.open(key),
                        conditional ->
                            positions + plain + conditional == 0
                                ? new Answer.Quiet()
                                : new Answer.Busy(positions, plain + conditional))));
  }

  private static <T> Answer then(Reading<List<T>> reading, IntFunction<Answer> next) {
    return switch (reading) {
      case Reading.Read<List<T>>(var all, _) -> next.apply(all.size());
      case Reading.VenueError<List<T>>(_, var code, _) ->
          KeyCodes.saysNo(code)
              ? new Answer.KeyGone()
              : new Answer.Unavailable("the venue answers " + code);
      case Reading.Unavailable<List<T>>(var reason, _, _) -> new Answer.Unavailable(reason.name());
    };
  }
}
