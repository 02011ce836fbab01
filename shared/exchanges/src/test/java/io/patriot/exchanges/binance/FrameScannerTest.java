package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Frame.Ack;
import io.patriot.exchanges.binance.Frame.BookTickerFrame;
import io.patriot.exchanges.binance.Frame.Ignored;
import io.patriot.exchanges.binance.Frame.KlineFrame;
import io.patriot.exchanges.binance.Frame.Malformed;
import io.patriot.exchanges.binance.Frame.TickerFrame;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameScannerTest {
  static final List<Symbol> SYMBOLS =
      Stream.of("BTCUSDT", "ETHUSDT", "SUSHIUSDT", "AKROUSDT", "KEEPUSDT", "CTKUSDT")
          .map(Symbol::new)
          .toList();

  private static final String QUOTE =
      """
      {"e":"bookTicker","u":400900217,"E":1568014460893,"T":1568014460891,"s":"BTCUSDT",\
      "b":"25.35190000","B":"31.21","a":"25.36520000","A":"40.66000000"}""";

  private final FrameScanner scanner = new FrameScanner(SymbolTable.of(SYMBOLS));

  @Test
  void everyRecordedFrameReadsAsJacksonReadsIt() {
    int read = 0;
    for (String message : Recorded.all()) {
      Frame frame = scanner.scan(message);
      assertThat(frame).as(message).isNotInstanceOf(Malformed.class);
      List<Object> words = JacksonFrames.words(frame);
      assertThat(words).isEqualTo(JacksonFrames.read(message).orElseThrow());
      read += words.getFirst().equals("other") ? 0 : 1;
    }
    assertThat(read).isGreaterThan(1_100);
  }

  @Test
  void aRawFrameReadsLikeAnEnvelopedOne() {
    var expected =
        new BookTickerFrame(
            new Symbol("BTCUSDT"),
            400900217,
            1568014460893L,
            25_35190000L,
            31_21000000L,
            25_36520000L,
            40_66000000L);
    assertThat(scanner.scan(QUOTE)).isEqualTo(expected);
    assertThat(scanner.scan("{\"stream\":\"btcusdt@bookTicker\",\"data\":" + QUOTE + "}"))
        .isEqualTo(expected);
    assertThat(scanner.scan("{\"data\":" + QUOTE + ",\"stream\":\"btcusdt@bookTicker\"}"))
        .isEqualTo(expected);
    assertThat(scanner.scan(QUOTE.replace(",", " ,\n\t").replace(":", " : "))).isEqualTo(expected);
  }

  @Test
  void whatTheEnvelopeSaysBesideItsContentIsNotTheEvent() {
    String misleading = "{\"b\":\"1\",\"data\":" + QUOTE + ",\"u\":5,\"e\":\"trade\"}";
    assertThat(scanner.scan(misleading)).isEqualTo(scanner.scan(QUOTE));
  }

  @Test
  void aBarCarriesWhetherItHasEnded() {
    String bar =
        """
        {"e":"kline","E":1638747660000,"s":"BTCUSDT","k":{"t":1638747660000,"T":1638747719999,\
        "s":"BTCUSDT","i":"1m","f":100,"L":200,"o":"0.0010","c":"0.0020","h":"0.0025",\
        "l":"0.0009","v":"1000","n":100,"x":true,"q":"1.0000","V":"500","Q":"0.500","B":"1"}}""";
    assertThat(scanner.scan(bar))
        .isInstanceOfSatisfying(
            KlineFrame.class,
            frame -> {
              assertThat(frame.closed()).isTrue();
              assertThat(frame.lowE8()).isEqualTo(90_000);
            });
    assertThat(scanner.scan(bar.replace("\"i\":\"1m\"", "\"i\":\"1M\"")))
        .isEqualTo(Ignored.UNKNOWN_INTERVAL);
  }

  @Test
  void aDaysVolumeMayBeLargerThanFixedPoint() {
    String ticker =
        """
        {"e":"24hrTicker","E":123456789,"s":"BTCUSDT","p":"-95.1","P":"-0.154","w":"61800.1",\
        "c":"61800.30","Q":"10","o":"61895.40","h":"62000","l":"61000","v":"10000.5",\
        "q":"123456789012345.678","O":0,"C":86400000,"F":0,"L":18150,"n":18151}""";
    assertThat(scanner.scan(ticker))
        .isInstanceOfSatisfying(
            TickerFrame.class,
            frame -> {
              assertThat(frame.quoteVolume()).isEqualByComparingTo("123456789012345.678");
              assertThat(frame.changePercentE8()).isEqualTo(-15_400_000);
            });
  }

  @Test
  void answersToRequestsAreTold() {
    assertThat(scanner.scan("{\"result\":null,\"id\":7}")).isEqualTo(new Ack(7, true));
    assertThat(scanner.scan("{\"error\":{\"code\":2,\"msg\":\"Invalid request\"},\"id\":8}"))
        .isEqualTo(new Ack(8, false));
    assertThat(scanner.scan("{\"code\":2,\"msg\":\"Invalid request\",\"id\":9}"))
        .isEqualTo(new Ack(9, false));
  }

  @Test
  void whatIsNotForUsIsIgnored() {
    assertThat(scanner.scan("{\"e\":\"forceOrder\",\"o\":{\"s\":\"BTCUSDT\"}}"))
        .isEqualTo(Ignored.UNKNOWN_EVENT);
    assertThat(scanner.scan(QUOTE.replace("BTCUSDT", "DOGEUSDT")))
        .isEqualTo(Ignored.UNKNOWN_SYMBOL);
    assertThat(scanner.scan(QUOTE.replace("BTCUSDT", "币安人生USDT")))
        .isEqualTo(Ignored.UNKNOWN_SYMBOL);
    assertThat(scanner.scan("{}")).isEqualTo(Ignored.UNKNOWN_EVENT);
  }

  @Test
  void aWideLetterDoesNotBecomeAQuotationMark() {
    assertThat(scanner.scan(QUOTE.replace("BTCUSDT\",", "BTCUSDT\u0122,")))
        .isEqualTo(Malformed.NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92233720368.54775808", // one more than fits
        "99999999999999999999",
        "922337203685.4775", // few digits, but too many once there are eight behind the point
        "0.000000001", // finer than eight digits
        "1e5",
        "+1",
        ".5",
        "5.",
        "1.2.3",
        "",
        "-",
        "NaN",
        "0x10",
        " 1"
      })
  void aPriceThatIsNotExactIsRefused(String price) {
    assertThat(scanner.scan(QUOTE.replace("25.35190000", price)))
        .isEqualTo(Malformed.FIELD_ABSENT_OR_INEXACT);
  }

  @Test
  void theLargestPriceThatFitsIsRead() {
    assertThat(scanner.scan(QUOTE.replace("25.35190000", "9223372036.85477580")))
        .isInstanceOfSatisfying(
            BookTickerFrame.class,
            frame -> assertThat(frame.bidE8()).isEqualTo(922_337_203_685_477_580L));
    assertThat(scanner.scan(QUOTE.replace("25.35190000", "25.351900000000000")))
        .isEqualTo(scanner.scan(QUOTE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"e\"}",
        "{\"e\":}",
        "{\"e\":\"trade\",}",
        "{\"e\":\"trade\"}}",
        "{\"e\":\"trade\"} x",
        "{\"e\":01}",
        "{\"e\":1.}",
        "{\"e\":\"\\q\"}",
        "{\"e\":\"\\u12g4\"}",
        "{\"e\":[1,]}",
        "{\"e\":{\"a\":1,}}",
        "{\"e\":tru}",
        "{\"e\":\"a\nb\"}"
      })
  void whatIsNotJsonIsRefused(String text) {
    assertThat(scanner.scan(text)).isEqualTo(Malformed.NOT_JSON);
  }

  @Test
  void deepNestingAndLongTextsAreRefusedWithoutHarm() {
    assertThat(scanner.scan("{\"x\":" + "[".repeat(100_000))).isEqualTo(Malformed.NOT_JSON);
    assertThat(scanner.scan(" ".repeat(FrameScanner.FRAME_CHARS_MAX + 1)))
        .isEqualTo(Malformed.TOO_LONG);
  }

  @Test
  void everyFieldWeReadIsNeeded() {
    for (String field : List.of("e", "u", "E", "s", "b", "B", "a", "A")) {
      assertThat(scanner.scan(QUOTE.replace("\"" + field + "\":", "\"_\":")))
          .as(field)
          .isIn(Malformed.FIELD_ABSENT_OR_INEXACT, Ignored.UNKNOWN_EVENT);
    }
  }
}
