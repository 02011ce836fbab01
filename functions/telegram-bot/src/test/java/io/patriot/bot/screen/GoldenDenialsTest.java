package io.patriot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.Approved;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.LimitScope.Kind;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.MarketExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reason for not sending an order, in every language, as it was read and approved. Started
 * with {@code -Dgolden.write=true} it writes them anew.
 */
class GoldenDenialsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/tongues");
  private static final Money VALUE = Money.usdt("3000.5");
  private static final Money MAXIMUM = Money.usdt("3000");
  private static final Quantity LOT = Quantity.of("0.001");
  private static final Price PRICE = Price.of("61800.3");

  static Stream<String> languages() {
    return Messages.LANGUAGES.stream();
  }

  @Test
  void everyReasonIsThere() {
    assertThat(DenialReason.class.getPermittedSubclasses())
        .allSatisfy(type -> assertThat(reasons()).hasAtLeastOneElementOfType(type));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void denialsReadAsApproved(String language) throws IOException {
    Messages words = Messages.in(language);
    var book = new StringBuilder();
    for (DenialReason reason : reasons()) {
      DenialWords said = DenialWords.of(reason, MarketExamples.BTCUSDT, words);
      book.append("## ").append(reason.getClass().getSimpleName()).append('\n');
      book.append(said.what().plain()).append('\n');
      book.append(words.say("error.nothing-done").plain()).append('\n');
      book.append(said.toDo().plain()).append('\n');
      book.append(said.code()).append("\n\n");
    }
    Approved.reads(book, FOLDER.resolve(language).resolve("denials.txt"));
  }

  private static List<DenialReason> reasons() {
    return Stream.of(
            trading(),
            Arrays.stream(DenialReason.WhyNotReplaced.values())
                .map(
                    why -> new DenialReason.NotReplaced(OrderId.of(new IntentId("card:old")), why)),
            limits())
        .<DenialReason>flatMap(some -> some)
        .toList();
  }

  private static Stream<DenialReason> trading() {
    return Stream.of(
        new DenialReason.UnknownInstrument(new Symbol("DOGEUSDT")),
        new DenialReason.StalePrice(Duration.ofMillis(9_001), Duration.ofSeconds(8)),
        new DenialReason.IntentExpired(Duration.ofSeconds(3)),
        new DenialReason.AccountNotActive(AccountStatus.SUSPENDED),
        new DenialReason.AccountNotActive(AccountStatus.DISABLED),
        new DenialReason.TradingNotAllowed(TradingState.REDUCE_ONLY),
        new DenialReason.TradingNotAllowed(TradingState.HALTED),
        new DenialReason.PlatformStopped(TradingState.HALTED),
        new DenialReason.QuantityOffGrid(Quantity.of("0.0105"), LOT),
        new DenialReason.PriceOffGrid(Price.of("61800.05"), Price.of("0.1")),
        new DenialReason.QuantityOutOfRange(Quantity.of("2000"), LOT, Quantity.of("1000")),
        new DenialReason.BelowMinimumNotional(Money.usdt("12.5"), Money.usdt("100")),
        new DenialReason.PriceTooFar(Price.of("70000"), PRICE, Rate.of("0.05")),
        new DenialReason.TriggerPassed(Price.of("60000"), PRICE),
        new DenialReason.PositionTooLarge(VALUE, MAXIMUM),
        new DenialReason.TooManyPositions(10, 10),
        new DenialReason.TooManyOrders(100, 100),
        new DenialReason.NothingToReduce(LOT, Quantity.ZERO),
        new DenialReason.InsufficientFunds(VALUE, Money.usdt("12.5")));
  }

  private static Stream<DenialReason> limits() {
    return Stream.of(
        new DenialReason.TooManyPositionsInAll(of(Kind.USER), 10, 10),
        new DenialReason.OrdersTooFast(
            of(Kind.USER), 12, 12, Instant.parse("2026-01-05T12:00:49Z")),
        new DenialReason.OrdersOfDayPlaced(of(Kind.STRATEGY), 200, 200),
        new DenialReason.DayLossReached(of(Kind.ACCOUNT), VALUE, MAXIMUM),
        new DenialReason.LeverageTooHigh(of(Kind.PLATFORM), VALUE, MAXIMUM),
        new DenialReason.OpenLossTooHigh(of(Kind.ACCOUNT), VALUE, MAXIMUM),
        new DenialReason.PositionLossTooHigh(of(Kind.USER), VALUE, MAXIMUM),
        new DenialReason.StopMissing(of(Kind.ACCOUNT), VALUE),
        new DenialReason.StopMissing(of(Kind.PLATFORM), VALUE),
        new DenialReason.StopOnWrongSide(Price.of("61000"), Price.of("60000")));
  }

  private static LimitScope of(Kind kind) {
    return new LimitScope(kind, "own");
  }
}
