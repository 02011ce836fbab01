package io.patriot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The gallery is what is drawn today, pixel by pixel. With {@code -Dredraw=true} it is drawn anew;
 * then look at it.
 */
final class GalleryTest {
  private static final Path GALLERY = Path.of("gallery");
  private static final long BYTES_MAX = 1_500_000;

  @Test
  void theKeptPicturesAreTheDrawnOnes() throws IOException {
    Map<String, byte[]> drawn = drawn();
    if (Boolean.getBoolean("redraw")) {
      for (Map.Entry<String, byte[]> picture : drawn.entrySet()) {
        Files.write(GALLERY.resolve(picture.getKey()), picture.getValue());
      }
    }
    for (Map.Entry<String, byte[]> picture : drawn.entrySet()) {
      assertThat(Drawn.pixels(picture.getValue()))
          .as(picture.getKey())
          .isEqualTo(Drawn.pixels(Files.readAllBytes(GALLERY.resolve(picture.getKey()))));
    }
    try (var files = Files.list(GALLERY)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(it -> it.endsWith("png")))
          .containsExactlyInAnyOrderElementsOf(drawn.keySet());
    }
    assertThat(drawn.values().stream().mapToLong(file -> file.length).sum()).isLessThan(BYTES_MAX);
  }

  @Test
  void thePageShowsAllOfThem() throws IOException {
    String page = Files.readString(GALLERY.resolve("README.md"));
    assertThat(drawn().keySet()).allSatisfy(name -> assertThat(page).contains("](" + name + ")"));
  }

  private static Map<String, byte[]> drawn() {
    var files = new LinkedHashMap<String, byte[]>();
    pictures()
        .forEach(
            (name, picture) -> {
              for (Theme theme : Theme.values()) {
                files.put(
                    name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png",
                    DrawPicture.png(picture, theme));
              }
            });
    return files;
  }

  private static Map<String, Picture> pictures() {
    var pictures = new LinkedHashMap<String, Picture>();
    pictures.put("candles-traded", Examples.traded());
    pictures.put("candles-crowded", crowded());
    pictures.put("candles-thousands", Examples.of(Examples.walk("2400", 2, 5_000, 0.004, 5), 2));
    pictures.put("candles-tiny-gap", gap());
    pictures.put("equity", Examples.equity(120, 3));
    pictures.put("profits-week", Examples.profits(7, 4, false));
    pictures.put("profits-losses", Examples.profits(30, 5, true));
    pictures.put("allocation", Examples.allocation(10));
    return pictures;
  }

  /** Labels that all want to stand at the same height, and more marks than anybody makes. */
  private static PriceChart crowded() {
    List<Candle> bars = Examples.walk("3150", 2, 48, 0.006, 21);
    Price last = bars.getLast().close();
    List<Mark> marks = new ArrayList<>();
    for (int i = 3; i < 45; i += 6) {
      marks.add(Examples.mark(bars, i, Side.SELL, true));
      marks.add(Examples.mark(bars, i + 3, Side.BUY, false));
    }
    return new PriceChart(
        new Heading(
            "ETHUSDT · 15 м", "binance-main · ШОРТ 1,250 · Europe/Lisbon", "Свечей пока нет."),
        bars,
        Optional.of(last),
        marks,
        List.of(
            new Level(Level.Kind.ENTRY, "", Examples.times(last, "1.002")),
            new Level(Level.Kind.STOP, "SL", Examples.times(last, "1.004")),
            new Level(Level.Kind.TARGET, "TP1", Examples.times(last, "0.999")),
            new Level(Level.Kind.TARGET, "TP2", Examples.times(last, "0.997")),
            new Level(Level.Kind.TARGET, "TP3", Examples.times(last, "0.9")),
            new Level(Level.Kind.ALERT, "◆", Examples.times(last, "1.001")),
            new Level(Level.Kind.LIQUIDATION, "LIQ", Examples.times(last, "1.3"))),
        2,
        Examples.LISBON);
  }

  private static PriceChart gap() {
    List<Candle> bars = Examples.walk("0.00001234", 8, 72, 0.012, 9);
    List<Candle> kept = new ArrayList<>(bars.subList(0, 30));
    kept.addAll(bars.subList(44, 72));
    return Examples.of(kept, 8);
  }
}
