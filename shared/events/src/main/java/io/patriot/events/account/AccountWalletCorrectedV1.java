package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;
import io.patriot.events.order.MoneyV1;

/** Money came or went without a trade. */
@Serdeable
public record AccountWalletCorrectedV1(MoneyV1 change, String reason) {

  public static AccountWalletCorrectedV1 of(AccountEvent.WalletCorrected event) {
    return new AccountWalletCorrectedV1(MoneyV1.of(event.change()), event.reason());
  }

  public AccountEvent.WalletCorrected toDomain() {
    return new AccountEvent.WalletCorrected(change.toDomain(), reason);
  }
}
