package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.stop.StopByLink;
import io.patriot.application.stop.StopByLink.Line;
import io.patriot.application.stop.StopByLink.Outcome;
import io.patriot.application.stop.StopLink;
import io.patriot.application.stop.StopTokens;
import io.patriot.domain.account.TradingState;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The newest link stops everything of its person's, and says what it does not know. */
class StoppingByLinkTest {
  private static final StopTokens.Claim NEWEST = new StopTokens.Claim(TENANT, 2);

  private final TradingDesk desk = new TradingDesk();
  private final InMemoryStopLinks links = new InMemoryStopLinks();
  private final ChatUsers users = new InMemoryChatUsers();
  private final LinkedAccounts linked = new InMemoryLinks();

  @BeforeEach
  void aLinkThatWasReplacedOnce() {
    links.save(TENANT, new StopLink(1, desk.clock().instant(), "link-1"));
    links.save(TENANT, new StopLink(2, desk.clock().instant(), "link-2"));
  }

  @Test
  void theNewestStopsAsKillDoes() {
    assertThat(byLink(users, linked, desk.store()).handle(NEWEST, aCause()))
        .isEqualTo(tried(new Line.Stopped(desk.book())));

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
    assertThat(desk.book().heldUntil()).contains(desk.clock().instant().plus(StopTrading.COOL_OFF));
  }

  @Test
  void whatWasApprovedBeforeIsNotSentAfterIt() {
    desk.decide(aMarketBuyOf("0.01", BTC));

    byLink(users, linked, desk.store()).handle(NEWEST, aCause());
    desk.sendAll();

    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void anOlderOrALaterOneStopsNothing() {
    var stop = byLink(users, linked, desk.store());

    for (long version : new long[] {1, 3}) {
      assertThat(stop.handle(new StopTokens.Claim(TENANT, version), aCause()))
          .isEqualTo(new Outcome.Replaced());
    }
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aListThatCannotBeReadStopsTheRestAndSaysSo() {
    var outcome =
        byLink(failing(ChatUsers.class, users), failing(LinkedAccounts.class, linked), desk.store())
            .handle(NEWEST, aCause());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Tried.class,
            tried -> {
              assertThat(tried.complete()).isFalse();
              assertThat(tried.lines()).containsExactly(new Line.Stopped(desk.book()));
            });
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void whatIsNotStoredIsNotCalledStopped() {
    var outcome =
        byLink(users, linked, failing(TradingStore.class, desk.store())).handle(NEWEST, aCause());

    assertThat(outcome)
        .isEqualTo(tried(new Line.Unknown(ACCOUNT, "our own store does not answer")));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  private static Outcome tried(Line line) {
    return new Outcome.Tried(List.of(line), true);
  }

  private StopByLink byLink(ChatUsers users, LinkedAccounts linked, TradingStore store) {
    return new StopByLink(links, users, linked, new StopTrading(store, desk.clock()));
  }

  private static <P> P failing(Class<P> port, P target) {
    return Interception.around(
        port,
        target,
        (_, _) -> {
          throw new IllegalStateException("It fails because the test says so");
        });
  }
}
