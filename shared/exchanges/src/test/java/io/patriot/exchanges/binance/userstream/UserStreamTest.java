package io.patriot.exchanges.binance.userstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.trade.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UserStreamTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant KNOWN = NOON.minusSeconds(600);
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final HandTurnedTime time = new HandTurnedTime(NOON);
  private final StandingSockets sockets = new StandingSockets(time);
  private final ScriptedKeys keys = new ScriptedKeys();
  private final Heard heard = new Heard();
  private final UserStream stream =
      new UserStream(
          sockets,
          keys,
          new BinanceHost.Loopback(9),
          time,
          time,
          new SplittableRandom(1),
          heard,
          UserStreamSettings.standard());

  private static final class ScriptedKeys implements ListenKeys {
    @Override
    public AccountId account() {
      return new AccountId(new TenantId("t1"), "binance-main");
    }

    Reading<String> key = new Reading.Read<>("key1", 0);
    Reading<Done> extension = new Reading.Read<>(new Done(), 0);
    int obtained;
    int extended;
    boolean fails;

    @Override
    public Reading<String> obtain() {
      obtained++;
      failIfTold();
      return key;
    }

    @Override
    public Reading<Done> extend() {
      extended++;
      failIfTold();
      return extension;
    }

    private void failIfTold() {
      if (fails) {
        throw new IllegalStateException("the vault is out of order");
      }
    }
  }

  private static final class Heard implements UserStreamListener {
    final List<Long> orders = new ArrayList<>();
    final List<Instant> gaps = new ArrayList<>();
    final List<UserStreamState> states = new ArrayList<>();
    boolean fails;

    @Override
    public void onEvent(UserEvent event) {
      if (fails) {
        throw new IllegalStateException("the listener's own bug");
      }
      if (event instanceof UserEvent.OrderChanged order) {
        orders.add(order.orderId());
      }
    }

    @Override
    public void gap(Instant from) {
      gaps.add(from);
    }

    @Override
    public void onState(UserStreamState state) {
      states.add(state);
    }
  }

  private void started() {
    stream.start(KNOWN);
    time.turn(Duration.ofMillis(10));
  }

  @Test
  void whatHappenedBeforeTheStreamStoodIsAGap() {
    started();
    assertThat(sockets.last().path).isEqualTo("/private/ws/key1");
    assertThat(heard.gaps).containsExactly(KNOWN.minus(MARGIN));
    assertThat(heard.states).containsExactly(new UserStreamState.Connected());
    sockets.last().says(Says.order(1));
    assertThat(heard.orders).containsExactly(1L);
  }

  @Test
  void whatIsSaidBeforeTheSocketIsOursIsToldAfterTheGap() {
    sockets.speaksBeforeItStands = true;
    started();
    assertThat(heard.gaps).hasSize(1);
    assertThat(heard.orders).containsExactly(900L);
  }

  @Test
  void aTradeIsToldOnceHoweverOftenItIsSaid() {
    started();
    sockets.last().says(Says.trade(1, 5));
    sockets.last().says(Says.trade(1, 5));
    sockets.last().says(Says.trade(1, 6));
    assertThat(heard.orders).hasSize(2);
    assertThat(stream.counts().repeats()).isEqualTo(1);
  }

  @Test
  void bothSidesOfATradeOfAnAccountWithItselfAreTold() {
    started();
    sockets.last().says(Says.trade(1, 5));
    sockets.last().says(Says.trade(2, 5).replace("\"S\":\"SELL\"", "\"S\":\"BUY\""));
    assertThat(heard.orders).containsExactly(1L, 2L);
    assertThat(stream.counts().repeats()).isZero();
  }

  @Test
  void aBrokenConnectionComesBackAndTheGapBeginsWhereItWasLastHeard() {
    started();
    time.turn(Duration.ofSeconds(3));
    sockets.last().says(Says.order(1));
    Instant lastHeard = time.instant();
    time.turn(Duration.ofSeconds(2));
    sockets.last().breaks();
    assertThat(stream.isConnected()).isFalse();
    assertThat(heard.gaps).hasSize(1);
    time.turn(Duration.ofSeconds(2));
    assertThat(stream.isConnected()).isTrue();
    assertThat(heard.gaps).containsExactly(KNOWN.minus(MARGIN), lastHeard.minus(MARGIN));
  }

  @Test
  void whileNothingOpensTheGapGrowsAndIsToldOnce() {
    started();
    Instant lastHeard = time.instant();
    sockets.last().breaks();
    sockets.refuses = true;
    time.turn(Duration.ofMinutes(3));
    sockets.refuses = false;
    time.turn(Duration.ofMinutes(1));
    assertThat(heard.gaps).hasSize(2);
    assertThat(heard.gaps.getLast()).isBeforeOrEqualTo(lastHeard);
    assertThat(heard.states.toString()).doesNotContain("key1");
  }

  @Test
  void aQuietAccountIsNoDeadStream() {
    started();
    time.turn(Duration.ofHours(3));
    assertThat(sockets.opened).hasSize(1);
    assertThat(sockets.last().pings).isGreaterThan(100);
    assertThat(heard.gaps).hasSize(1);
  }

  @Test
  void aHalfOpenConnectionIsFoundAndCut() {
    started();
    time.turn(Duration.ofMinutes(1));
    Instant lastHeard = sockets.last().lastHeard();
    sockets.last().mute = true;
    time.turn(Duration.ofSeconds(50));
    assertThat(sockets.opened).hasSize(2);
    assertThat(sockets.opened.getFirst().closed).isTrue();
    assertThat(heard.gaps.getLast()).isBeforeOrEqualTo(lastHeard);
  }

  @Test
  void theKeyIsExtendedEveryHalfHour() {
    started();
    time.turn(Duration.ofHours(2).plusMinutes(1));
    assertThat(keys.extended).isEqualTo(4);
    assertThat(keys.obtained).isEqualTo(1);
  }

  @Test
  void aKeyThatIsGoneMakesAGapSinceItWasLastProven() {
    started();
    time.turn(Duration.ofMinutes(31));
    keys.extension = new Reading.VenueError<>(400, -1125, "no such key");
    keys.key = new Reading.Read<>("key2", 0);
    time.turn(Duration.ofMinutes(31));
    assertThat(sockets.last().path).isEqualTo("/private/ws/key2");
    assertThat(heard.gaps.get(1)).isBeforeOrEqualTo(NOON.plus(Duration.ofMinutes(30)));
  }

  @Test
  void aKeyThatCannotBeExtendedInTimeIsReplaced() {
    started();
    keys.extension =
        new Reading.Unavailable<>(Reading.Reason.NO_ANSWER, "timed out", Duration.ZERO);
    time.turn(Duration.ofMinutes(54));
    assertThat(keys.extended).isGreaterThan(20);
    assertThat(sockets.opened).hasSize(1);
    time.turn(Duration.ofMinutes(5));
    assertThat(sockets.opened).hasSize(2);
    assertThat(heard.gaps).hasSize(2);
  }

  @Test
  void anExpiredKeyIsReplacedAtOnce() {
    started();
    keys.key = new Reading.Read<>("key2", 0);
    sockets.last().says(Says.keyExpired());
    time.turn(Duration.ofSeconds(2));
    assertThat(sockets.last().path).isEqualTo("/private/ws/key2");
    assertThat(sockets.standing()).hasSize(1);
    assertThat(heard.gaps).hasSize(2);
  }

  @Test
  void aRefusedAccountKeyIsSaidAndTriedSlowly() {
    keys.key = new Reading.VenueError<>(401, -2015, "Invalid API-key");
    started();
    assertThat(heard.states).contains(new UserStreamState.KeyRefused(-2015, "Invalid API-key"));
    time.turn(Duration.ofMinutes(20));
    assertThat(keys.obtained).isBetween(3, 6);
  }

  @Test
  void aVaultThatFailsIsTriedAgain() {
    keys.fails = true;
    started();
    time.turn(Duration.ofMinutes(1));
    assertThat(stream.isConnected()).isFalse();
    keys.fails = false;
    time.turn(Duration.ofMinutes(1));
    assertThat(stream.isConnected()).isTrue();
    keys.fails = true;
    time.turn(Duration.ofMinutes(33));
    keys.fails = false;
    time.turn(Duration.ofMinutes(2));
    assertThat(sockets.opened).hasSize(1);
    assertThat(keys.extended).isGreaterThan(2);
  }

  @Test
  void beforeTheDailyCutTheConnectionIsReplacedWithoutAHole() {
    started();
    time.turn(Duration.ofHours(23).plusMinutes(39));
    assertThat(sockets.opened).hasSize(1);
    var old = sockets.last();
    while (sockets.opened.size() == 1) {
      time.turn(Duration.ofSeconds(1));
      old.says(Says.order(time.instant().getEpochSecond()));
    }
    long before = heard.orders.size();
    var fresh = sockets.last();
    for (int i = 1; i <= 3; i++) {
      old.says(Says.order(i));
      fresh.says(Says.order(i));
      old.says(Says.trade(i, 100 + i));
    }
    fresh.says(Says.order(4)); // the old one is slower with this one, and closed before it says it
    time.turn(Duration.ofSeconds(10));
    assertThat(old.closed).isTrue();
    fresh.says(Says.trade(3, 103)); // and this is a repeat that the new one says late
    fresh.says(Says.order(5));
    assertThat(heard.orders.subList((int) before, heard.orders.size()))
        .containsExactly(1L, 1L, 2L, 2L, 3L, 3L, 4L, 5L);
    assertThat(heard.gaps).hasSize(1);
    assertThat(heard.states).contains(new UserStreamState.Rotated());
    assertThat(time.instant()).isBefore(NOON.plus(Duration.ofHours(24)));
  }

  @Test
  void ifTheOldConnectionIsFoundDeadDuringTheChangeAGapIsTold() {
    started();
    time.turn(Duration.ofHours(23).plusMinutes(39));
    sockets.last().mute = true;
    while (sockets.opened.size() == 1) {
      time.turn(Duration.ofSeconds(1));
    }
    time.turn(Duration.ofMinutes(1));
    assertThat(sockets.standing()).hasSize(1);
    assertThat(heard.gaps).hasSize(2);
  }

  @Test
  void aMessageThatCannotBeReadIsAGap() {
    started();
    sockets.last().says("{\"e\":\"ORDER_TRADE_UPDATE\",\"E\":1}");
    assertThat(heard.gaps).hasSize(2);
    assertThat(stream.counts().malformed()).isEqualTo(1);
    sockets.last().says(Says.tradeLite());
    assertThat(stream.counts().ignored()).isEqualTo(1);
    assertThat(heard.gaps).hasSize(2);
  }

  @Test
  void whatTheListenerFailedOnIsToldAsAGap() {
    started();
    time.turn(Duration.ofSeconds(1));
    heard.fails = true;
    Instant failedAt = time.instant();
    sockets.last().says(Says.order(1));
    heard.fails = false;
    time.turn(Duration.ofSeconds(3));
    assertThat(stream.isConnected()).isTrue();
    assertThat(heard.gaps.getLast()).isBefore(failedAt);
  }

  @Test
  void whatIsClosedStaysClosed() {
    started();
    stream.close();
    assertThat(sockets.standing()).isEmpty();
    time.turn(Duration.ofHours(25));
    assertThat(sockets.opened).hasSize(1);
    assertThat(keys.extended).isZero();
  }
}
