package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Market;
import io.patriot.simulator.binance.stream.Outlet;
import io.patriot.simulator.binance.stream.PrivateTopics;
import io.patriot.simulator.binance.stream.Route;
import io.patriot.simulator.binance.stream.StreamSession;
import io.patriot.simulator.binance.stream.Streams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DepthSpeedsTest {
  private static final long START_MS = 1_800_000_000_000L;
  private static final String RAW = "btcusdt@depth@0ms";

  private final Market market = new Market(START_MS, 1.0, 1);
  private final Streams streams = new Streams(market, PrivateTopics.NONE);

  @AfterEach
  void close() {
    market.close();
  }

  @ParameterizedTest
  @CsvSource({"btcusdt@depth@100ms,100", "btcusdt@depth,250", "btcusdt@depth@500ms,500"})
  void aSlowerStreamTellsTheSameBookInFewerFrames(String slowName, long periodMs) {
    BookSnapshot opening = market.of(Instrument.BTCUSDT).snapshot(Integer.MAX_VALUE);
    List<JsonNode> raw = listenTo(RAW);
    List<JsonNode> slow = listenTo(slowName);
    run(20_000);

    assertThat(slow).hasSizeBetween((int) (16_000 / periodMs), (int) (20_000 / periodMs));
    Set<Long> rawFirstIds = new TreeSet<>();
    Set<Long> rawLastIds = new TreeSet<>();
    raw.forEach(frame -> rawFirstIds.add(frame.path("U").longValue()));
    raw.forEach(frame -> rawLastIds.add(frame.path("u").longValue()));
    var slowBook = new FollowedBook(opening);
    for (JsonNode frame : slow) {
      BookChange change = Frames.change(frame);
      assertThat(rawFirstIds).contains(change.firstUpdateId());
      assertThat(rawLastIds).contains(change.lastUpdateId());
      slowBook.apply(change);
    }
    var rawBook = new FollowedBook(opening);
    raw.stream()
        .map(Frames::change)
        .filter(change -> change.lastUpdateId() <= slowBook.lastUpdateId())
        .forEach(rawBook::apply);
    assertThat(slowBook.lastUpdateId()).isEqualTo(rawBook.lastUpdateId());
    assertThat(slowBook.bids()).isEqualTo(rawBook.bids());
    assertThat(slowBook.asks()).isEqualTo(rawBook.asks());
  }

  @ParameterizedTest
  @CsvSource({"5", "10", "20"})
  void partialDepthIsTheTopOfTheBook(int levels) {
    List<JsonNode> frames = listenTo("btcusdt@depth" + levels + "@100ms");
    run(1_000);
    run(1_000 + 100 - market.nowMs() % 100);
    JsonNode last = frames.getLast();
    var book = market.of(Instrument.BTCUSDT).snapshot(levels);
    assertThat(Frames.levels(last.path("b"))).hasSize(levels);
    if (last.path("u").longValue() == book.lastUpdateId()) {
      assertThat(Frames.levels(last.path("b"))).isEqualTo(book.bids());
      assertThat(Frames.levels(last.path("a"))).isEqualTo(book.asks());
    }
    for (int i = 1; i < frames.size(); i++) {
      assertThat(frames.get(i).path("pu")).isEqualTo(frames.get(i - 1).path("u"));
    }
  }

  @Test
  void aSkippedFrameLeavesAHoleInTheChain() {
    List<JsonNode> frames = listenTo("btcusdt@depth@100ms");
    run(1_000);
    int before = frames.size();
    streams.skipNextDepthFrame(Instrument.BTCUSDT);
    run(1_000);
    assertThat(frames.get(before).path("pu").longValue())
        .isGreaterThan(frames.get(before - 1).path("u").longValue());
    assertThat(frames.get(before + 1).path("pu")).isEqualTo(frames.get(before).path("u"));
  }

  private List<JsonNode> listenTo(String name) {
    List<JsonNode> frames = new ArrayList<>();
    var outlet =
        new Outlet() {
          @Override
          public void send(List<byte[]> parts) {
            frames.add(Frames.read(new String(parts.getFirst(), StandardCharsets.UTF_8)));
          }

          @Override
          public void cut() {
            throw new AssertionError("Nobody cuts here");
          }

          @Override
          public void mute(boolean mute) {
            throw new AssertionError("Nobody mutes here");
          }

          @Override
          public void hangUp(String reason) {
            throw new AssertionError(reason);
          }
        };
    new StreamSession(streams, Route.PUBLIC, false, 10, outlet).subscribe(List.of(name));
    return frames;
  }

  private void run(long forMs) {
    long endMs = market.nowMs() + forMs;
    while (market.nowMs() < endMs) {
      market.advanceTo(market.nowMs() + 5);
    }
  }
}
