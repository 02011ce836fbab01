package io.patriot.testkit.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aStopSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.digest.Digest;
import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.DrawUpDigest;
import io.patriot.application.digest.TellDigest;
import io.patriot.application.portfolio.Trade;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.testkit.InMemoryPortfolios;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.digest.InMemoryDigests;
import io.patriot.testkit.link.InMemoryLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How somebody stands: what it is made of, and that it is told once a day. The clock is at noon.
 */
class DigestTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final TradingDesk desk = new TradingDesk();
  private final InMemoryPortfolios portfolios = new InMemoryPortfolios();
  private final DrawUpDigest drawUp =
      new DrawUpDigest(desk.store(), portfolios, desk.prices(), new InMemoryLinks());
  private final Instant noon = desk.clock().instant();
  private final LocalDate yesterday = LocalDate.ofInstant(noon.minus(DAY), ZoneOffset.UTC);

  @Test
  void whoeverHoldsNothingIsToldSo() {
    assertThat(drawUp.handle(TENANT, noon)).isEqualTo(new Digest(yesterday, none(), true));
    assertThat(drawUp.handle(new TenantId("tg-999"), noon).accounts()).isEmpty();
  }

  private static List<Digest.OfAccount> none() {
    Money zero = Money.zero(Asset.USDT);
    return List.of(
        new Digest.OfAccount(ACCOUNT, Money.usdt("100000"), zero, zero, 0, 0, List.of(), 0, 0));
  }

  @Test
  void whatIsHeldSaysWhetherAStopGuardsItAndTheLargestStandsFirst() {
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.5", ETH)), "0.5", "3000");
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.03", BTC)), "0.03", "61800.10");
    desk.decideAndSend(reduceOnly(aStopSellOf("0.03", BTC, "60000")));
    desk.decideAndSend(aLimitBuyOf("0.01", BTC, "60000"));
    desk.prices().forget(ETH);

    Digest.OfAccount paper = drawUp.handle(TENANT, noon).accounts().getFirst();

    assertThat(paper.waiting()).isEqualTo(2);
    assertThat(paper.unpriced()).isEqualTo(1);
    assertThat(paper.held())
        .extracting(Digest.Held::symbol, Digest.Held::direction, Digest.Held::hasStop)
        .containsExactly(tuple(BTC, Direction.LONG, true), tuple(ETH, Direction.LONG, false));
    assertThat(paper.held().getFirst().gain()).isPresent();
    assertThat(paper.held().getLast().gain()).isEmpty();
    assertThat(paper.worth())
        .isEqualTo(desk.store().book(ACCOUNT).orElseThrow().wallet().plus(paper.unrealised()));
  }

  @Test
  void theDayBeforeIsAddedUpAndNoOther() {
    trade("t1", "12.50", noon.minus(DAY));
    trade("t2", "-2", noon.minus(DAY.plusHours(11)));
    trade("t3", "99", noon);
    trade("t4", "99", noon.minus(DAY.multipliedBy(2)));

    Digest.OfAccount paper = drawUp.handle(TENANT, noon).accounts().getFirst();

    assertThat(paper.trades()).isEqualTo(2);
    assertThat(paper.net()).isEqualTo(Money.usdt("10.30"));
  }

  @Test
  void itIsToldOnceAndLeavesOutTheDaysThatWereMissed() {
    var digests = new InMemoryDigests();
    var tell = new TellDigest(digests, drawUp);
    var time = new DigestTime(LocalTime.of(8, 0), ZoneId.of("UTC"));
    digests.want(TENANT, time, time.next(noon));

    assertThat(digests.due(noon, 9)).isEmpty();
    Instant late = noon.plus(DAY.multipliedBy(3));
    var due = digests.due(late, 9).getFirst();
    assertThat(tell.handle(due, late)).isTrue();
    assertThat(tell.handle(due, late)).isFalse();

    assertThat(digests.told())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.account()).isEqualTo(ACCOUNT);
              assertThat(step.requestId()).isEqualTo("digest:" + due.at().toEpochMilli());
              assertThat(step.outcome())
                  .isEqualTo(new AccountOutcome.DigestDrawn(drawUp.handle(TENANT, late)));
            });
    assertThat(digests.due(late, 9)).isEmpty();
    assertThat(digests.due(late.plus(DAY), 9))
        .singleElement()
        .satisfies(next -> assertThat(next.at()).isEqualTo(time.next(late)));
  }

  private void trade(String id, String gain, Instant at) {
    var fill =
        new Fill(
            new TradeId(id),
            Price.of("61800"),
            Quantity.of("0.01"),
            Money.usdt("0.10"),
            Liquidity.TAKER,
            at);
    portfolios.add(
        new Trade(
            ACCOUNT,
            OrderExamples.anIntent().orderId(),
            Side.SELL,
            fill,
            Position.flat(BTC, Asset.USDT),
            Money.usdt(gain),
            portfolios.latest(ACCOUNT, 99).size() + 1));
  }
}
