package io.patriot.bot.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.testkit.FixedInstruments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderGrammarTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final OrderGrammar GRAMMAR =
      new OrderGrammar(new Markets(FixedInstruments.bitcoinAndEther()), "en", NOON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BTC 0.01|/buy BTCUSDT 0.01",
        "btcusdt 0.01|/buy BTCUSDT 0.01",
        "BTC/USDT 0.01|/buy BTCUSDT 0.01",
        "btc-usdt 0.01|/buy BTCUSDT 0.01",
        "$BTC 0.01|/buy BTCUSDT 0.01",
        "0.01 BTC|/buy BTCUSDT 0.01",
        "BTC 0.01btc|/buy BTCUSDT 0.01",
        "BTC 0.01 btc|/buy BTCUSDT 0.01",
        "BTC $100|/buy BTCUSDT $100",
        "BTC 100$|/buy BTCUSDT $100",
        "BTC 100usdt|/buy BTCUSDT $100",
        "BTC 100 USDT|/buy BTCUSDT $100",
        "BTC 100 usd|/buy BTCUSDT $100",
        "BTC $1.5k|/buy BTCUSDT $1500",
        "BTC $100+|/buy BTCUSDT $100+",
        "BTC 50%|/buy BTCUSDT 50%",
        "BTC 50 %|/buy BTCUSDT 50%",
        "BTC half|/buy BTCUSDT 50%",
        "BTC ALL|/buy BTCUSDT 100%",
        "BTC 0.01 60000|/buy BTCUSDT 0.01 60000",
        "BTC 0.01 @60000|/buy BTCUSDT 0.01 60000",
        "BTC 0.01 60k|/buy BTCUSDT 0.01 60000",
        "BTC 0.01 60,000.5|/buy BTCUSDT 0.01 60000.5",
        "BTC 0.01 mkt|/buy BTCUSDT 0.01",
        "BTC 0.01 market|/buy BTCUSDT 0.01",
        "BTC 0.01 -1%|/buy BTCUSDT 0.01 -1%",
        "BTC 0.01 +0.5%|/buy BTCUSDT 0.01 +0.5%",
        "BTC 0.01 60000 tif ioc|/buy BTCUSDT 0.01 60000 ioc",
        "BTC 0.01 60000 FOK|/buy BTCUSDT 0.01 60000 fok",
        "BTC 0.01 tif gtc 60000|/buy BTCUSDT 0.01 60000",
        "BTC 0.01 reduce|/buy BTCUSDT 0.01 reduce",
        "BTC 0.01 -1% ioc reduce|/buy BTCUSDT 0.01 -1% ioc reduce",
        "BTC 0.01 60000 POST|/buy BTCUSDT 0.01 60000 post",
        "BTC 0.01 post -1%|/buy BTCUSDT 0.01 -1% post",
        "BTC 0.01 60000 gtd 2h|/buy BTCUSDT 0.01 60000 gtd 2026-01-05T14:00:00Z",
        "BTC 0.01 gtd 30m 60000|/buy BTCUSDT 0.01 60000 gtd 2026-01-05T12:30:00Z",
        "BTC 0.01 60000 tif gtd 1d|/buy BTCUSDT 0.01 60000 gtd 2026-01-06T12:00:00Z",
        "BTC 0.01 -1% gtd 1w|/buy BTCUSDT 0.01 -1% gtd 2026-01-12T12:00:00Z",
        "BTC 0.01 60000 gtd 2026-01-05t18:00z|/buy BTCUSDT 0.01 60000 gtd 2026-01-05T18:00:00Z",
        "BTC 0.01 stop 65000|/buy BTCUSDT 0.01 stop 65000",
        "BTC 0.01 STOP @65k LIMIT 65100|/buy BTCUSDT 0.01 stop 65000 limit 65100",
        "BTC 0.01 stop +2% limit +2.5% mark|/buy BTCUSDT 0.01 stop +2% limit +2.5% mark",
        "BTC 0.01 mkt stop 65000 gtc|/buy BTCUSDT 0.01 stop 65000",
        "BTC 0.01 reduce mark target 55000|/buy BTCUSDT 0.01 target 55000 mark reduce",
        "BTC 0.01 target -2% limit 55000|/buy BTCUSDT 0.01 target -2% limit 55000",
        "BTC 0.01 trail 1%|/buy BTCUSDT 0.01 trail 1%",
        "BTC 0.01 trail 0,5% from 55000 mark|/buy BTCUSDT 0.01 trail 0.5% from 55000 mark",
        "BTC 0.01 trail 10% from -2%|/buy BTCUSDT 0.01 trail 10% from -2%"
      })
  void understood(String typed, String same) {
    assertThat(GRAMMAR.read(Side.BUY, List.of(typed.split(" ", -1))))
        .isInstanceOfSatisfying(
            Understanding.Complete.class,
            complete -> assertThat(complete.wish().typed()).isEqualTo(same));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BTC 0.01 60000 gtd|UNTIL_MISSING|gtd",
        "BTC 0.01 60000 gtd 18:00|UNTIL_UNKNOWN|18:00",
        "BTC 0.01 60000 gtd 2026-02-30T18:00Z|UNTIL_UNKNOWN|2026-02-30T18:00Z",
        "BTC 0.01 60000 gtd 5m|UNTIL_OUT_OF_RANGE|5m",
        "BTC 0.01 60000 gtd 2026-01-05T11:00Z|UNTIL_OUT_OF_RANGE|2026-01-05T11:00Z",
        "BTC 0.01 60000 gtd 9999d|UNTIL_OUT_OF_RANGE|9999d",
        "BTC 0.01 gtd 2h|TIME_IN_FORCE_NEEDS_PRICE|gtd",
        "BTC 0.01 60000 gtd 2h ioc|WORD_TWICE|ioc",
        "BTC 0.01 stop|PRICE_MISSING|stop",
        "BTC 0.01 stop mkt|NOT_A_PRICE|mkt",
        "BTC 0.01 stop loss|NOT_A_PRICE|loss",
        "BTC 0.01 stop 65000 limit|PRICE_MISSING|limit",
        "BTC 0.01 stop 65000 limit now|NOT_A_PRICE|now",
        "BTC 0.01 stop 2%|NOT_A_PRICE|2%",
        "BTC 0.01 60000 stop 65000|PRICE_AND_TRIGGER|stop",
        "BTC 0.01 stop 65000 60000|PRICE_AND_TRIGGER|stop",
        "BTC 0.01 stop 65000 post|TIME_IN_FORCE_WITH_TRIGGER|post",
        "BTC 0.01 stop 65000 gtd 2h|TIME_IN_FORCE_WITH_TRIGGER|gtd",
        "BTC 0.01 stop 65000 target 55000|WORD_TWICE|target",
        "BTC 0.01 limit 60000|LIMIT_ALONE|limit",
        "BTC 0.01 limit 60000 stop 65000|LIMIT_ALONE|limit",
        "BTC 0.01 from 60000|FROM_ALONE|from",
        "BTC 0.01 trail|DISTANCE_MISSING|trail",
        "BTC 0.01 trail 1|DISTANCE_NOT_PERCENT|1",
        "BTC 0.01 trail 0.05%|DISTANCE_OUT_OF_RANGE|0.05%",
        "BTC 0.01 trail 0.15%|DISTANCE_OUT_OF_RANGE|0.15%",
        "BTC 0.01 trail 10.1%|DISTANCE_OUT_OF_RANGE|10.1%",
        "BTC 0.01 trail -1%|DISTANCE_OUT_OF_RANGE|-1%",
        "BTC 0.01 trail 0%|DISTANCE_OUT_OF_RANGE|0%",
        "BTC 0.01 60000 mark|MARK_NEEDS_TRIGGER|mark",
        "BTC 0.01 lev 5|NOT_OFFERED_YET|lev",
        "BTC 0.01 sl|PRICE_MISSING|sl",
        "BTC 0.01 tp later|NOT_A_PRICE|later",
        "BTC 0.01 sl 59000 sl 58000|WORD_TWICE|sl",
        "BTC 0.01 sl 59000 reduce|GUARDS_NOTHING|sl",
        "BTC 0.01 tp 70000 reduce|GUARDS_NOTHING|tp",
        "BTC 0.01 tp 70000 ladder|LADDER_NEEDS_STOP|ladder",
        "BTC 0.01 trail ladder|LADDER_NEEDS_STOP|ladder",
        "BTC 0.01 tp 70000 alert|ALERT_NEEDS_STOP|alert"
      })
  void complaintNamesTheWordThatIsWrong(String typed, Complaint complaint, String word) {
    assertThat(GRAMMAR.read(Side.BUY, List.of(typed.split(" ", -1))))
        .isInstanceOfSatisfying(
            Understanding.NotClear.class,
            not -> {
              assertThat(not.problem().complaint()).isEqualTo(complaint);
              assertThat(not.problem().values()).startsWith("text", word);
            });
  }

  @Test
  void triggerThatCanBeTwoPricesIsAskedAboutInItsPlace() {
    var spanish = new OrderGrammar(new Markets(FixedInstruments.bitcoinAndEther()), "es", NOON);

    assertThat(spanish.read(Side.BUY, List.of("BTC 0.01 stop 65.000 mark".split(" ", -1))))
        .isInstanceOfSatisfying(
            Understanding.NotClear.class,
            not ->
                assertThat(not.problem().choices())
                    .extracting(Problem.Choice::command)
                    .containsExactly(
                        "/buy BTC 0.01 stop 65000 mark", "/buy BTC 0.01 stop 65 mark"));
  }

  @Property
  void whatIsPrintedIsReadBack(@ForAll("wishes") OrderWish wish) {
    List<String> words = List.of(wish.typed().split(" ", -1));

    assertThat(GRAMMAR.read(wish.side(), words.subList(1, words.size())))
        .isEqualTo(new Understanding.Complete(wish));
  }

  /** Whatever the words are: an order's digits stand in the text, in this order. */
  @Property(tries = 3000)
  void noOrderHasANumberThatTheTextDoesNotContain(@ForAll("texts") String text) {
    if (!(CleanText.of(text) instanceof CleanText.Words(var words))) {
      return;
    }
    if (GRAMMAR.read(Side.BUY, words) instanceof Understanding.Complete(var wish)) {
      switch (wish.amount()) {
        case Amount.Units(var quantity) -> assertContains(text, quantity.value());
        case Amount.Worth(var money, _) -> assertContains(text, money);
        case Amount.Share(var percent) -> {
          if (!text.toLowerCase(Locale.ROOT).matches("(?s).*(half|all).*")) {
            assertContains(text, percent);
          }
        }
      }
      switch (wish.pricing()) {
        case Pricing.Market _ -> {}
        case Pricing.At(var price, _) -> assertContains(text, price.value());
        case Pricing.Exactly(var type) -> {
          type.limitPrice().ifPresent(price -> assertContains(text, price.value()));
          type.triggerPrice().ifPresent(price -> assertContains(text, price.value()));
          if (type instanceof OrderType.TrailingStop(var callback, _, _)) {
            assertContains(text, callback.value());
          }
        }
        case Pricing.Triggered(var trigger) ->
            trigger.type(
                level -> {
                  switch (level) {
                    case Level.At(var price) -> assertContains(text, price.value());
                    case Level.Away(var percent) -> assertContains(text, percent);
                  }
                  return Price.of("1");
                });
        case Pricing.OffsetUntil(var percent, _) -> assertContains(text, percent);
        case Pricing.Offset(var percent, _) -> assertContains(text, percent);
      }
    }
  }

  private static void assertContains(String text, BigDecimal value) {
    String digits = value.unscaledValue().abs().toString().replaceFirst("0+$", "");
    String typed =
        text.chars()
            .filter(Character::isDigit)
            .mapToObj(c -> String.valueOf(Character.digit(c, 10)))
            .reduce("", String::concat);
    assertThat(typed).as(text).contains(digits);
  }

  @Provide
  Arbitrary<OrderWish> wishes() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.0001"), new BigDecimal("999999"))
            .ofScale(4)
            .filter(n -> n.signum() > 0)
            .map(BigDecimal::stripTrailingZeros);
    Arbitrary<BigDecimal> percents =
        Arbitraries.integers()
            .between(1, 100)
            .map(BigDecimal::valueOf)
            .map(BigDecimal::stripTrailingZeros);
    Arbitrary<Amount> amounts =
        Arbitraries.oneOf(
            numbers.map(n -> new Amount.Units(new Quantity(n))),
            Combinators.combine(numbers, Arbitraries.of(true, false)).as(Amount.Worth::new),
            percents.map(Amount.Share::new));
    Arbitrary<TimeInForce> tifs = Arbitraries.of(TimeInForce.class);
    Arbitrary<BigDecimal> offsets =
        Arbitraries.integers()
            .between(-50, 50)
            .map(BigDecimal::valueOf)
            .map(BigDecimal::stripTrailingZeros);
    Arbitrary<Instant> moments =
        Arbitraries.longs().between(11 * 60, 365L * 24 * 3600).map(NOON::plusSeconds);
    Arbitrary<Pricing> pricings =
        Arbitraries.oneOf(
            Arbitraries.just(new Pricing.Market()),
            Combinators.combine(numbers.map(Price::new), tifs).as(Pricing.At::new),
            Combinators.combine(offsets, tifs).as(Pricing.Offset::new),
            Combinators.combine(offsets, moments).as(Pricing.OffsetUntil::new),
            Combinators.combine(numbers.map(Price::new), moments)
                .as((price, until) -> new Pricing.Exactly(new OrderType.LimitUntil(price, until))),
            triggers(numbers, offsets).map(TriggerWish::pricing));
    return Combinators.combine(
            Arbitraries.of(Side.class),
            Arbitraries.of("BTCUSDT", "ETHUSDT").map(Symbol::new),
            amounts,
            pricings,
            Arbitraries.of(true, false))
        .as(OrderWish::new);
  }

  private static Arbitrary<TriggerWish> triggers(
      Arbitrary<BigDecimal> numbers, Arbitrary<BigDecimal> offsets) {
    Arbitrary<Level> levels =
        Arbitraries.oneOf(
            numbers.map(number -> new Level.At(new Price(number))), offsets.map(Level.Away::new));
    Arbitrary<TriggerSource> sources = Arbitraries.of(TriggerSource.class);
    Arbitrary<Rate> distances =
        Arbitraries.integers().between(1, 100).map(n -> new Rate(BigDecimal.valueOf(n, 3)));
    return Arbitraries.oneOf(
        Combinators.combine(levels, sources, levels.optional()).as(TriggerWish.Stop::new),
        Combinators.combine(levels, sources, levels.optional()).as(TriggerWish.Target::new),
        Combinators.combine(distances, sources, levels.optional()).as(TriggerWish.Trail::new));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> likely =
        Arbitraries.of(
            "BTC",
            "ETH",
            "btc/usdt",
            "0.01",
            "1,234",
            "1.234,5",
            "٠٫٠١",
            "１２",
            "$100",
            "50%",
            "half",
            "all",
            "mkt",
            "60000",
            "@60000",
            "+1%",
            "-2%",
            "ioc",
            "post",
            "gtd",
            "2h",
            "stop",
            "limit",
            "target",
            "trail",
            "1%",
            "from",
            "mark",
            "tif",
            "reduce",
            "1k",
            "2.5m",
            "1e9",
            "-5",
            "0",
            "10²",
            "sl",
            "tp",
            "alert",
            "ladder",
            "🚀",
            "\u202e",
            "\u200b",
            "<b>");
    Arbitrary<String> words =
        Arbitraries.oneOf(likely, likely, likely, Arbitraries.strings().ofMaxLength(8));
    return words.list().ofMaxSize(7).map(list -> String.join(" ", list));
  }
}
