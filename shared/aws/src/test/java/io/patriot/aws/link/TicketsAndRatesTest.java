package io.patriot.aws.link;

import static io.patriot.aws.link.ExampleLinks.ANNA;
import static io.patriot.aws.link.ExampleLinks.BEN;
import static io.patriot.aws.link.ExampleLinks.MAIN;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.LinkTicket;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A ticket is good once, for one person, for ten minutes; and nobody does costly things all day.
 */
final class TicketsAndRatesTest {
  private static final String NONCE = "abcdefghijklmnop_QRS-12";

  private final Dynamo dynamo = LocalCloud.freshTables();
  private final DynamoLinkTickets tickets = new DynamoLinkTickets(dynamo);
  private final DynamoRates rates = new DynamoRates(dynamo);

  @Test
  void aTicketComesBackAsItWasAndOnce() {
    for (AccountId rotates : new AccountId[] {null, MAIN}) {
      String nonce = NONCE + (rotates == null ? "a" : "b");
      tickets.add(ticket(nonce, rotates));

      assertThat(tickets.take(ANNA, nonce, NOON)).contains(ticket(nonce, rotates));
      assertThat(tickets.take(ANNA, nonce, NOON)).isEmpty();
    }
  }

  @Test
  void nobodyElseCanUseItAndNobodyAfterItsEnd() {
    tickets.add(ticket(NONCE, null));

    assertThat(tickets.take(BEN, NONCE, NOON)).isEmpty();
    assertThat(tickets.take(ANNA, NONCE, NOON.plus(LinkTicket.LIFETIME))).isEmpty();
    assertThat(tickets.take(ANNA, "abcdefghijklmnop_QRS-13", NOON)).isEmpty();
    assertThat(tickets.take(ANNA, "", NOON)).isEmpty();
    assertThat(tickets.take(ANNA, "x#y abcdefghijklmnop", NOON)).isEmpty();
    assertThat(tickets.take(ANNA, NONCE, NOON.plus(LinkTicket.LIFETIME).minusMillis(1)))
        .isPresent();
  }

  @Test
  void ofManyWhoTryAtOnceOneGetsIt() throws Exception {
    tickets.add(ticket(NONCE, null));
    var tries = new ArrayList<Callable<Optional<LinkTicket>>>();
    for (int i = 0; i < 20; i++) {
      tries.add(() -> tickets.take(ANNA, NONCE, NOON));
    }
    int taken = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Optional<LinkTicket>> one : threads.invokeAll(tries)) {
        taken += one.get().isPresent() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void asManyActsAsAllowedAndThenNoMoreUntilTheNextSpan() {
    Duration hour = Duration.ofHours(1);
    for (int i = 0; i < 3; i++) {
      assertThat(rates.admit(ANNA, "link", 3, hour, NOON)).isTrue();
    }

    assertThat(rates.admit(ANNA, "link", 3, hour, NOON)).isFalse();
    assertThat(rates.admit(BEN, "link", 3, hour, NOON)).isTrue();
    assertThat(rates.admit(ANNA, "other", 3, hour, NOON)).isTrue();
    assertThat(rates.admit(ANNA, "link", 3, hour, NOON.plus(hour))).isTrue();
  }

  private static LinkTicket ticket(String nonce, @Nullable AccountId rotates) {
    return new LinkTicket(
        nonce, ANNA, 42, 4242, "binance", rotates, 3, NOON.plus(LinkTicket.LIFETIME));
  }
}
