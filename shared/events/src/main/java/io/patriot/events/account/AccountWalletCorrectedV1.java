package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.events.order.MoneyV1;
import org.jspecify.annotations.Nullable;

/**
 * Money came or went without a trade.
 *
 * @param before what was there until then
 */
@Serdeable
public record AccountWalletCorrectedV1(MoneyV1 change, String reason, @Nullable MoneyV1 before) {

  public static AccountWalletCorrectedV1 of(AccountEvent.WalletCorrected event) {
    return new AccountWalletCorrectedV1(MoneyV1.of(event.change()), event.reason(), null);
  }

  static AccountWalletCorrectedV1 of(AccountEvent.WalletCorrected event, AccountBook before) {
    return new AccountWalletCorrectedV1(
        MoneyV1.of(event.change()), event.reason(), MoneyV1.of(before.wallet()));
  }

  public AccountEvent.WalletCorrected toDomain() {
    return new AccountEvent.WalletCorrected(change.toDomain(), reason);
  }
}
