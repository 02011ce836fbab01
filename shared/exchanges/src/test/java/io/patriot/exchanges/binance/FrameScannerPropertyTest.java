package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The scanner reads what Jackson reads, or refuses; it never reads something else. */
class FrameScannerPropertyTest {
  private static final List<String> RECORDED = Recorded.all();
  private static final String ALPHABET = "{}[]\",:0123456789.-eEbBaAuUpskxtfn \\/\n\u0122é";

  private final FrameScanner scanner = new FrameScanner(SymbolTable.of(FrameScannerTest.SYMBOLS));

  @Property(tries = 4_000)
  void madeFramesReadAsJacksonReadsThem(@ForAll long seed) {
    String message = new MadeFrame(new Random(seed)).text();
    Frame frame = scanner.scan(message);
    assertThat(JacksonFrames.words(frame))
        .as(message)
        .isEqualTo(JacksonFrames.read(message).orElseThrow());
    assertThat(frame).as(message).isNotInstanceOf(Frame.Malformed.class);
  }

  @Property(tries = 8_000)
  void damagedFramesAreRefusedOrReadAsJacksonReadsThem(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int damages) {
    var random = new Random(seed);
    var text = new StringBuilder(RECORDED.get(random.nextInt(RECORDED.size())));
    for (int i = 0; i < damages && !text.isEmpty(); i++) {
      damage(text, random);
    }
    String message = text.toString();
    List<Object> words = JacksonFrames.words(scanner.scan(message));
    if (!words.getFirst().equals("other")) {
      assertThat(words).as(message).isEqualTo(JacksonFrames.read(message).orElse(List.of()));
    }
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(5)) {
      case 0 -> text.setCharAt(at, anyOf(random));
      case 1 -> text.insert(at, anyOf(random));
      case 2 -> text.deleteCharAt(at);
      case 3 -> text.setLength(at);
      default -> {
        int end = Math.min(text.length(), at + random.nextInt(40));
        text.insert(random.nextInt(text.length()), text.substring(at, end));
      }
    }
  }

  private static char anyOf(Random random) {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  /** A frame with every field the venue documents, in any order, with any exact values. */
  private record MadeFrame(Random random) {
    String text() {
      String event =
          switch (random.nextInt(6)) {
            case 0 -> quote();
            case 1 -> trade("trade", "t");
            case 2 -> trade("aggTrade", "a", "f", "l");
            case 3 -> depth();
            case 4 -> bar();
            default -> mark();
          };
      return random.nextBoolean() ? event : "{\"stream\":\"x@y\",\"data\":" + event + "}";
    }

    private String quote() {
      return object(
          "\"e\":\"bookTicker\"",
          whole("u"),
          whole("E"),
          whole("T"),
          symbol(),
          decimal("b"),
          decimal("B"),
          decimal("a"),
          decimal("A"));
    }

    private String trade(String kind, String... ids) {
      var fields =
          new ArrayList<String>(
              List.of(
                  "\"e\":\"" + kind + "\"",
                  whole("E"),
                  whole("T"),
                  symbol(),
                  decimal("p"),
                  decimal("q"),
                  decimal("nq"),
                  "\"X\":\"MARKET\"",
                  "\"m\":" + random.nextBoolean()));
      for (String id : ids) {
        fields.add(whole(id));
      }
      return object(fields.toArray(String[]::new));
    }

    private String depth() {
      return object(
          "\"e\":\"depthUpdate\"",
          whole("E"),
          whole("T"),
          symbol(),
          whole("U"),
          whole("u"),
          whole("pu"),
          "\"b\":" + levels(),
          "\"a\":" + levels(),
          "\"extra\":{\"b\":[[1],{}]}");
    }

    private String bar() {
      String bar =
          object(
              whole("t"),
              whole("T"),
              symbol(),
              "\"i\":\"5m\"",
              whole("f"),
              whole("L"),
              decimal("o"),
              decimal("c"),
              decimal("h"),
              decimal("l"),
              decimal("v"),
              whole("n"),
              "\"x\":" + random.nextBoolean(),
              decimal("q"),
              decimal("V"),
              decimal("B"));
      return object("\"e\":\"kline\"", whole("E"), symbol(), "\"k\":" + bar);
    }

    private String mark() {
      return object(
          "\"e\":\"markPriceUpdate\"",
          whole("E"),
          symbol(),
          decimal("p"),
          decimal("ap"),
          decimal("i"),
          decimal("P"),
          "\"r\":\"-0.00038167\"",
          whole("T"));
    }

    private String object(String... fields) {
      var shuffled = new ArrayList<>(List.of(fields));
      Collections.shuffle(shuffled, random);
      return "{" + String.join(random.nextInt(8) == 0 ? " ,\r\n " : ",", shuffled) + "}";
    }

    private String levels() {
      var levels = new ArrayList<String>();
      int count = random.nextInt(8) == 0 ? 200 : random.nextInt(5);
      for (int i = 0; i < count; i++) {
        levels.add("[\"" + (1 + random.nextInt(99_999)) + ".50\",\"" + number() + "\"]");
      }
      return "[" + String.join(",", levels) + "]";
    }

    private String symbol() {
      var symbols = FrameScannerTest.SYMBOLS;
      return "\"s\":\"" + symbols.get(random.nextInt(symbols.size())) + "\"";
    }

    private String whole(String name) {
      return "\"" + name + "\":" + random.nextLong(1_000_000_000_000_000L);
    }

    private String decimal(String name) {
      return "\"" + name + "\":\"" + number() + "\"";
    }

    private String number() {
      long whole = random.nextLong(random.nextBoolean() ? 10 : 9_000_000_000L);
      int digits = random.nextInt(9);
      String fraction = String.format("%08d", random.nextInt(100_000_000)).substring(0, digits);
      return whole + (digits == 0 ? "" : "." + fraction);
    }
  }
}
