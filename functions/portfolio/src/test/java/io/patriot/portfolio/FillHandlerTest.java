package io.patriot.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.portfolio.DayResult;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.order.FillV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.OrderCancelledV1;
import io.patriot.events.order.OrderFilledV1;
import io.patriot.events.order.PositionV1;
import io.patriot.testkit.InMemoryPortfolios;
import io.patriot.testkit.OrderExamples;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FillHandlerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final Wire wire = Wire.standard();
  private final InMemoryPortfolios portfolios = new InMemoryPortfolios();
  private final FillHandler handler = new FillHandler(portfolios, wire);

  @Test
  void aFillIsAddedToItsDayOnceHoweverOftenItIsTold() {
    handler.heard(filled("1", "10", ACCOUNT.toString(), 2L));
    handler.heard(filled("1", "10", ACCOUNT.toString(), 2L));
    handler.heard(filled("2", "-4", ACCOUNT.toString(), 3L));

    assertThat(today())
        .singleElement()
        .extracting(DayResult::trades, DayResult::realised)
        .containsExactly(2, Money.usdt("6"));
    assertThat(portfolios.positions(ACCOUNT)).hasSize(1);
  }

  @Test
  void aTradeMadeByOtherMeansIsAddedOnceToo() {
    handler.heard(filled("1", "10", ACCOUNT.toString(), 2L));
    handler.heard(tradedByHand("1", "-4", 3L));
    handler.heard(tradedByHand("1", "-4", 3L));

    assertThat(today())
        .singleElement()
        .extracting(DayResult::trades, DayResult::realised)
        .containsExactly(2, Money.usdt("6"));
  }

  @Test
  void otherEventsAreNoneOfItsBusiness() {
    handler.heard(
        envelope(
            EventType.ORDER_CANCELLED,
            new OrderCancelledV1(BTC.value(), "asked to"),
            ACCOUNT.toString(),
            2L));

    assertThat(today()).isEmpty();
  }

  @Test
  void aFillOfNoAccountCannotBeRead() {
    assertThatThrownBy(() -> handler.heard(filled("1", "0", null, null)))
        .isInstanceOf(UnreadableMessage.class);
  }

  private List<DayResult> today() {
    return portfolios.days(ACCOUNT, DAY, DAY);
  }

  private EventEnvelope filled(
      String trade, String gain, @Nullable String account, @Nullable Long accountVersion) {
    Fill fill = OrderExamples.aFillOf("0.01", "61800", trade);
    Position position = Position.flat(BTC, Asset.USDT).after(Side.BUY, fill);
    return envelope(
        EventType.ORDER_FILLED,
        new OrderFilledV1(
            BTC.value(),
            Side.BUY.name(),
            FillV1.of(fill),
            "0",
            PositionV1.of(position),
            MoneyV1.of(Money.usdt(gain))),
        account,
        accountVersion);
  }

  private EventEnvelope tradedByHand(String trade, String gain, long accountVersion) {
    Fill fill = OrderExamples.aFillOf("0.01", "61800", trade);
    Position position = Position.flat(BTC, Asset.USDT).after(Side.BUY, fill);
    return envelope(
        EventType.ACCOUNT_EXTERNAL_FILL,
        new AccountExternalFillV1(
            BTC.value(),
            Side.BUY.name(),
            FillV1.of(fill),
            "by hand",
            PositionV1.of(Position.flat(BTC, Asset.USDT)),
            PositionV1.of(position),
            MoneyV1.of(Money.usdt(gain)),
            null),
        ACCOUNT.toString(),
        accountVersion);
  }

  private EventEnvelope envelope(
      EventType type, Object detail, @Nullable String account, @Nullable Long accountVersion) {
    String order = OrderExamples.anIntent().orderId().value();
    return new EventEnvelope(
        order + ":5",
        type.wireName(),
        "req_1767323045678_0a1b2c3d",
        "test",
        ACCOUNT.tenant().value(),
        account,
        "user:1",
        order,
        5,
        accountVersion,
        "2026-01-05T12:00:00Z",
        wire.tree(detail));
  }
}
