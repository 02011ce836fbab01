package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.simulator.binance.BinanceSimulator;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A whole platform of its own, and people who have linked an account there, one for each drill. */
final class DrillGround implements AutoCloseable {
  /** Each hashes a PIN, and somebody waits for it in front of a page. */
  private static final int LINKING_AT_ONCE = 2;

  private static final Duration LINKING = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final BlockingQueue<LiveTrader> people;
  private final int linked;

  private DrillGround(LocalStack stack, int people) {
    this.stack = stack;
    this.people = new ArrayBlockingQueue<>(people);
    linked = people;
  }

  /** Starts the platform at these ports; everybody has an account that is listened to. */
  static DrillGround open(int portsFrom, long firstUser, int people) throws Exception {
    var ground = new DrillGround(start(portsFrom), people);
    try {
      ground.everybodyLinks(firstUser);
      return ground;
    } catch (Exception | AssertionError e) {
      ground.close();
      throw e;
    }
  }

  private static LocalStack start(int portsFrom) throws IOException {
    return LocalStack.start(
        new Arguments(true, false, null, new Ports(portsFrom).nextFree()), Map.of());
  }

  private void everybodyLinks(long firstUser) throws Exception {
    people.add(links(firstUser)); // alone, while all this is still slow
    try (var threads = Executors.newFixedThreadPool(LINKING_AT_ONCE)) {
      var linking = new ArrayList<Future<LiveTrader>>();
      for (int i = 1; i < linked; i++) {
        long user = firstUser + i;
        linking.add(threads.submit(() -> links(user)));
      }
      for (Future<LiveTrader> one : linking) {
        people.add(one.get());
      }
    }
    Until.holds("all accounts to be listened to", LINKING, this::allAreListenedTo);
  }

  private LiveTrader links(long user) {
    return LiveTrader.links(http, stack.exchange(), user, stack.page());
  }

  boolean allAreListenedTo() {
    return part(PrivateFeeds.class).connected() == linked;
  }

  /** Somebody who has not traded yet. */
  LiveTrader somebody() {
    LiveTrader somebody = people.poll();
    assertThat(somebody).as("somebody who has not traded yet").isNotNull();
    return somebody;
  }

  BinanceSimulator exchange() {
    return stack.exchange();
  }

  <T> T part(Class<T> type) {
    return stack.part(type);
  }

  static AccountId account(LiveTrader somebody) {
    return new AccountId(new TenantId(somebody.tenant()), "binance-main");
  }

  /** The venue, our book and /positions say the same, and nobody was stopped. */
  void agree(LiveTrader somebody, String symbol, String held, int orders) {
    somebody.positionsTell(symbol, held);
    somebody.venueHas(symbol, held, orders);
    AccountBook book = part(TradingStore.class).book(account(somebody)).orElseThrow();
    assertThat(book.position(new Symbol(symbol)).quantity().value())
        .isEqualByComparingTo(new BigDecimal(held));
    assertThat(book.tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Override
  public void close() {
    stack.close();
    http.close();
  }
}
