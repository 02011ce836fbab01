package io.patriot.bot.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.testkit.FixedInstruments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderGrammarTest {
  private static final OrderGrammar GRAMMAR =
      new OrderGrammar(new Markets(FixedInstruments.bitcoinAndEther()), "en");

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
        "BTC 0.01 -1% ioc reduce|/buy BTCUSDT 0.01 -1% ioc reduce"
      })
  void understood(String typed, String same) {
    assertThat(GRAMMAR.read(Side.BUY, List.of(typed.split(" ", -1))))
        .isInstanceOfSatisfying(
            Understanding.Complete.class,
            complete -> assertThat(complete.wish().typed()).isEqualTo(same));
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
        case Pricing.Exactly(var type) ->
            type.triggerPrice().ifPresent(price -> assertContains(text, price.value()));
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
    Arbitrary<Pricing> pricings =
        Arbitraries.oneOf(
            Arbitraries.just(new Pricing.Market()),
            Combinators.combine(numbers.map(Price::new), tifs).as(Pricing.At::new),
            Combinators.combine(offsets, tifs).as(Pricing.Offset::new));
    return Combinators.combine(
            Arbitraries.of(Side.class),
            Arbitraries.of("BTCUSDT", "ETHUSDT").map(Symbol::new),
            amounts,
            pricings,
            Arbitraries.of(true, false))
        .as(OrderWish::new);
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
            "tif",
            "reduce",
            "1k",
            "2.5m",
            "1e9",
            "-5",
            "0",
            "10²",
            "sl",
            "🚀",
            "\u202e",
            "\u200b",
            "<b>");
    Arbitrary<String> words =
        Arbitraries.oneOf(likely, likely, likely, Arbitraries.strings().ofMaxLength(8));
    return words.list().ofMaxSize(7).map(list -> String.join(" ", list));
  }
}
