package io.patriot.aws.link;

import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Money;
import java.util.List;
import java.util.Optional;

/** Accounts that somebody linked. */
final class ExampleLinks {
  static final TenantId ANNA = new TenantId("tg-42");
  static final TenantId BEN = new TenantId("tg-43");
  static final AccountId MAIN = new AccountId(ANNA, "binance-main");
  static final AccountId OTHER = new AccountId(ANNA, "binance-other");
  static final AccountId BENS = new AccountId(BEN, "binance-main");

  private ExampleLinks() {}

  static Credential aCredential(String mark) {
    return new Credential(
        Secret.of("test-key-of-nobody-" + mark), Secret.of("test-secret-of-nobody-" + mark));
  }

  static LinkStep linked(AccountId account) {
    var link =
        new LinkedAccount(
            account,
            LinkedAccount.Status.ACTIVE,
            1,
            1,
            "AbC1",
            Optional.of("SgsR"),
            List.of(KeyWarning.FROM_ANY_ADDRESS),
            NOON,
            NOON);
    var event = new LinkEvent.Linked("binance", "AbC1", Money.usdt("1000"), link.warnings(), false);
    return new LinkStep(link, event, aCause(), NOON);
  }

  static LinkStep rotated(LinkedAccount before) {
    var link =
        new LinkedAccount(
            before.account(),
            before.status(),
            before.version() + 1,
            before.keyVersion() + 1,
            "XyZ9",
            before.venueAccount(),
            List.of(),
            before.linkedAt(),
            NOON.plusSeconds(60));
    var event = new LinkEvent.KeyRotated(link.keyVersion(), "XyZ9", List.of());
    return new LinkStep(link, event, aCause(), NOON.plusSeconds(60));
  }

  static LinkStep disabled(LinkedAccount before) {
    var link =
        new LinkedAccount(
            before.account(),
            LinkedAccount.Status.DISABLED,
            before.version() + 1,
            before.keyVersion(),
            before.keyTail(),
            before.venueAccount(),
            before.warnings(),
            before.linkedAt(),
            before.checkedAt());
    return new LinkStep(
        link, new LinkEvent.Unlinked(before.keyTail()), aCause(), NOON.plusSeconds(120));
  }

  static LinkStep again(LinkedAccount before) {
    var link =
        new LinkedAccount(
            before.account(),
            LinkedAccount.Status.ACTIVE,
            before.version() + 1,
            before.keyVersion() + 1,
            "XyZ9",
            before.venueAccount(),
            List.of(),
            before.linkedAt(),
            NOON.plusSeconds(180));
    var event = new LinkEvent.Linked("binance", "XyZ9", Money.usdt("900"), List.of(), true);
    return new LinkStep(link, event, aCause(), NOON.plusSeconds(180));
  }
}
