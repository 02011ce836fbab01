package io.patriot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.aws.CallCounter.Call;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from Linux and from the chat. */
class ReadingTest {
  @Test
  void memoryIsTheProportionalSize() {
    assertThat(
            Memory.held(
                List.of("Rss:   9000 kB", "Pss:                1234 kB", "Pss_Anon:   1000 kB")))
        .isEqualTo(1234);
    assertThat(new Memory(2048)).hasToString("2 MiB");
  }

  @Test
  void processorsCountWaitingForTheDiskAsIdle() {
    Processors before = Processors.read("cpu  10 0 10 70 10 0 0 0 0 0");
    Processors after = Processors.read("cpu  20 0 20 120 20 0 0 20 5 5");

    assertThat(before).isEqualTo(new Processors(80, 0, 100));
    assertThat(after.stolenSince(before)).isEqualTo("20 %");
  }

  @Test
  void aCardIsFilledOnlyWhenItSaysSoInFull() {
    assertThat(Trader.isFilled("PAPER · FILLED · BTCUSDT")).isTrue();
    assertThat(Trader.isFilled("PAPER · PARTLY FILLED 40 % · BTCUSDT")).isFalse();
    assertThat(Trader.orderIn("Order o:6PI77 · 07:40")).isEqualTo("o:6PI77");
  }

  @Test
  void aPositionIsReadFromItsTable() {
    assertThat(Trader.heldIn("BTCUSDT LONG             0.010 BTC\nentry  61,800.2"))
        .isEqualByComparingTo("0.01");
    assertThat(Trader.heldIn("You hold nothing.")).isZero();
  }

  @Test
  void aThousandAMinuteAreSixtyMillisecondsApart() {
    Timetable pace = Timetable.of(1_000);

    assertThat(pace.during(Duration.ofMinutes(3))).isEqualTo(3_000);
    assertThat(pace.dueAfter(10)).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void whatIsDrawnAndWrittenDownAfterHandingAnOrderOnIsNotOnItsWayToTheVenue() {
    assertThat(
            CallsToAws.toTheVenue(
                List.of(
                    new Call("telegram-bot", "DynamoDb.GetItem"),
                    new Call("telegram-bot", "Sqs.SendMessage"),
                    new Call("decide-order", "DynamoDb.BatchGetItem"),
                    new Call("telegram-bot", "DynamoDb.GetItem"),
                    new Call("place-order", "DynamoDb.TransactWriteItems"),
                    new Call("place-order", "Sqs.SendMessage"),
                    new Call("place-order", "DynamoDb.TransactWriteItems"),
                    new Call("order-cards", "DynamoDb.GetItem"))))
        .isEqualTo(5);
  }

  @Test
  void aGoalIsMissedWhenMoreThanFiveOfAHundredAreSlow() {
    var latencies = new Latencies();
    for (int i = 0; i < 94; i++) {
      latencies.add(Duration.ofMillis(10));
    }
    for (int i = 0; i < 6; i++) {
      latencies.add(Duration.ofMillis(700));
    }

    assertThat(latencies.judged("confirm", "fill", Duration.ofMillis(500)))
        .isInstanceOfSatisfying(Row.Judged.class, row -> assertThat(row.met()).isFalse());
    assertThat(latencies.toString()).startsWith("p50 10, p95 700, p99 700, max 700 ms (100 times)");
  }
}
