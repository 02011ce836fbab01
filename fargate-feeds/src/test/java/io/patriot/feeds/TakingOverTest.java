package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.testkit.InMemoryPaperOrders;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.RecordingExecutionReports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that is taken over from a process which still changes it. */
final class TakingOverTest {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final ShakyPaperOrders orders = new ShakyPaperOrders(new InMemoryPaperOrders());
  private final List<Duration> waited = new ArrayList<>();
  private final Journal journal =
      new Journal(Thread.ofVirtual().factory(), waited::add, (_, _) -> () -> {});
  private final PaperRecord record =
      new PaperRecord(orders, new RecordingExecutionReports(), new TreeMap<>(), journal);
  private final PaperOrder order =
      PaperNews.fresh(
          OrderExamples.anIntent("o", OrderExamples.aLimitBuyOf("1", BTC, "61000")),
          PaperFloor.CAUSE);

  @BeforeEach
  void store() {
    record.takeTurn();
    assertThat(record.added(order)).isEqualTo(PaperOrders.Added.ADDED);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void itIsOursAtOnceWhenNobodyElseChangesIt() {
    assertThat(record.takenOver(order)).isEqualTo(stored());
    assertThat(waited).isEmpty();
  }

  @Test
  void itIsOursOnceTheOtherIsStillWithAPauseBeforeEachTry() {
    orders.overtaken.set(3);

    assertThat(record.takenOver(order)).isEqualTo(stored());
    assertThat(waited).containsExactly(PAUSE, PAUSE, PAUSE);
  }

  @Test
  void oneThatNeverStandsStillIsGivenUpAfterTenSeconds() {
    orders.overtaken.set(Integer.MAX_VALUE);

    assertThatThrownBy(() -> record.takenOver(order))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keeps changing");
    assertThat(waited).hasSize(49);
  }

  private PaperOrder stored() {
    return orders.find(order.intent().account(), order.id()).orElseThrow();
  }
}
