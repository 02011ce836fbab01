package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.aBitcoinQuote;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetDayZone;
import io.patriot.application.account.SetDayZone.Outcome;
import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.ScriptedKeyCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person's day begins at their own midnight, on all of their accounts, and is not cut short. */
class SetDayZoneTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final TradingDesk desk = new TradingDesk(); // at noon UTC
  private final InMemoryLinks links = new InMemoryLinks();
  private final SetDayZone setDayZone = new SetDayZone(links, desk.store(), desk.clock());
  private final Instant midnight = Instant.parse("2026-01-06T00:00:00Z");

  @Test
  void ordersOfTheDayCountUntilMidnightWhereTheOwnerLives() {
    setDayZone.handle(TENANT, NEW_YORK, aCause());
    order();
    assertThat(today().orders()).isEqualTo(1);

    until(midnight.plus(Duration.ofHours(4)));
    order();
    assertThat(today().orders()).as("the running day goes on in New York").isEqualTo(2);

    until(midnight.plus(Duration.ofHours(5)));
    order();
    assertThat(today())
        .extracting(TradingDay::date, TradingDay::orders)
        .containsExactly(LocalDate.parse("2026-01-06"), 1);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void aChangeGivesNoNewAllowanceBeforeTheRunningDayEnds() {
    order();
    setDayZone.handle(TENANT, TOKYO, aCause()); // where it is the same day for three more hours

    until(midnight.minus(Duration.ofHours(8))); // past midnight in Tokyo
    order();
    assertThat(today().orders()).isEqualTo(2);

    until(midnight.plus(Duration.ofSeconds(1)));
    order();
    assertThat(today().orders()).isEqualTo(1);
  }

  @Test
  void allAccountsHaveTheSameDayAlsoThoseToCome() {
    AccountId before = link("one");
    var changed = setDayZone.handle(TENANT, TOKYO, aCause());
    AccountId after = link("two");

    DayZone days = desk.book().budget().days();
    assertThat(changed).isEqualTo(new Outcome.Changed(days));
    assertThat(days(before)).isEqualTo(days);
    assertThat(days(after)).isEqualTo(days);
    assertThat(setDayZone.handle(TENANT, TOKYO, aCause())).isEqualTo(new Outcome.AsBefore());
  }

  private DayZone days(AccountId account) {
    return desk.store().book(account).orElseThrow().budget().days();
  }

  private TradingDay today() {
    return desk.book().budget().day().orElseThrow();
  }

  private void order() {
    Instant now = desk.clock().instant();
    var wish =
        new OrderIntent(
            new IntentId("wish:" + now),
            ACCOUNT,
            aMarketBuyOf("0.002", BTC),
            "test",
            now,
            now.plusSeconds(60));
    assertThat(desk.decide(wish)).isInstanceOf(Order.Approved.class);
  }

  private void until(Instant moment) {
    desk.clock().advance(Duration.between(desk.clock().instant(), moment));
    desk.prices().put(aBitcoinQuote(desk.clock().instant()));
  }

  private AccountId link(String label) {
    var key =
        new Credential(Secret.of("key-of-nobody-for-account-" + label), Secret.of("s".repeat(64)));
    var check = new ScriptedKeyCheck();
    check.says(
        ScriptedKeyCheck.opening(Optional.of(label), Money.usdt("1000"), Money.usdt("1000")));
    new LinkAccount(
            links,
            links,
            check,
            new KeyRules(true),
            desk.store(),
            new RecordingReconcileRequests(),
            desk.clock())
        .handle(TENANT, "binance", label, key, aCause());
    return new AccountId(TENANT, "binance-" + label);
  }
}
