package io.patriot.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccount.Status;
import io.patriot.application.link.SealedKey;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.link.InMemoryLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountRoundsTest {
  private final InMemoryLinks links = new InMemoryLinks();
  private final List<AccountId> asked = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final AccountRounds rounds =
      new AccountRounds(
          links,
          "binance",
          new ReconcileRequests() {
            @Override
            public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
              throw new AssertionError("no order is asked for");
            }

            @Override
            public void sendReplacing(
                AccountId account, OrderId order, Duration delay, Cause cause) {
              throw new AssertionError("no order is asked for");
            }

            @Override
            public void send(AccountId account, Duration delay, Cause cause) {
              asked.add(account);
              delays.add(delay);
            }

            @Override
            public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
              throw new AssertionError("nothing was looked at yet");
            }

            @Override
            public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
              throw new AssertionError("nobody stopped it");
            }

            @Override
            public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
              throw new AssertionError("nobody stopped it");
            }
          });

  private void link(String venue, int number, Status status) {
    var account = new AccountId(new TenantId("tg-" + number), venue + "-main");
    Instant now = OrderExamples.NOON;
    var link =
        new LinkedAccount(account, status, 1, 1, "tail", Optional.empty(), List.of(), now, now);
    var none = SealedKey.Bytes.of(new byte[0]);
    links.add(
        new LinkStep(link, new LinkEvent.Unlinked("tail"), AccountExamples.aCause(), now),
        new SealedKey(account, 1, none, none));
  }

  private int minute(int number) {
    return rounds.ask(
        OrderExamples.NOON.plus(Duration.ofMinutes(number)), AccountExamples.aCause());
  }

  @ParameterizedTest
  @CsvSource({"1, 5, 1", "7, 5, 2", "150, 5, 30", "151, 6, 26", "1000, 34, 30"})
  void eachAccountHasOneTurnInARoundAndNoMinuteTooMany(int accounts, int round, int most) {
    for (int i = 0; i < accounts; i++) {
      link("binance", i, Status.ACTIVE);
    }
    for (int minute = 0; minute < 2 * round; minute++) {
      assertThat(minute(minute)).isLessThanOrEqualTo(most);
    }
    Map<AccountId, Integer> turns = new TreeMap<>();
    asked.forEach(account -> turns.merge(account, 1, Integer::sum));
    assertThat(turns).hasSize(accounts);
    assertThat(turns.values()).containsOnly(2);
  }

  @Test
  void theTurnsOfAMinuteAreSpreadOverIt() {
    for (int i = 0; i < 50; i++) {
      link("binance", i, Status.ACTIVE);
    }
    minute(0);
    assertThat(delays).hasSize(10).isSorted().doesNotHaveDuplicates();
    assertThat(delays.getFirst()).isZero();
    assertThat(delays.getLast()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(55));
  }

  @Test
  void whatIsUnlinkedOrLivesElsewhereHasNoTurn() {
    link("binance", 1, Status.DISABLED);
    link("elsewhere", 2, Status.ACTIVE);
    for (int minute = 0; minute < 5; minute++) {
      assertThat(minute(minute)).isZero();
    }
  }
}
