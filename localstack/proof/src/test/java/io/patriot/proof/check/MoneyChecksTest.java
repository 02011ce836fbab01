package io.patriot.proof.check;

import static io.patriot.proof.check.CheckExamples.ACCOUNT;
import static io.patriot.proof.check.CheckExamples.BOOK;
import static io.patriot.proof.check.CheckExamples.BTC;
import static io.patriot.proof.check.CheckExamples.INTENT;
import static io.patriot.proof.check.CheckExamples.byHand;
import static io.patriot.proof.check.CheckExamples.fill;
import static io.patriot.proof.check.CheckExamples.filled;
import static io.patriot.proof.check.CheckExamples.opened;
import static io.patriot.proof.check.CheckExamples.trade;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.position.Leg;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The checks of trades, holdings and money are content with what is right, and find what is wrong.
 */
final class MoneyChecksTest {
  private final Found found = new Found();
  private final Findings findings = found.findings;

  @Test
  void aTradeBookedTwiceIsFound() {
    var check = new EveryTradeBookedOnce(_ -> true);
    check.traded(trade("2", false, "2"), findings);
    check.stored(filled(BOOK), findings);
    check.atRest(new StillScene(BOOK), findings);
    found.isRight();
    check.stored(filled(BOOK), findings);
    found.isWrong(Invariant.I2);
  }

  @Test
  void aTradeThatNobodyMadeIsFound() {
    new EveryTradeBookedOnce(_ -> true).stored(filled(BOOK), findings);
    found.isWrong(Invariant.I2);
  }

  @Test
  void aTradeThatNobodyBookedIsFound() {
    var check = new EveryTradeBookedOnce(_ -> true);
    check.traded(trade("2", false, "2"), findings);
    found.isRight();
    check.atRest(new StillScene(BOOK), findings);
    found.isWrong(Invariant.I2);
  }

  @Test
  void whatWasTradedByHandBeforeTheFirstLookIsTakenOverAndNothingElse() {
    var before = new EveryTradeBookedOnce(_ -> false);
    before.traded(byHand("1"), findings);
    before.atRest(new StillScene(BOOK), findings);
    found.isRight();
    before.traded(trade("2", false, "2"), findings);
    before.atRest(new StillScene(BOOK), findings);
    found.isWrong(Invariant.I2);
  }

  @Test
  void whatIsTradedByHandLaterIsBooked() {
    var check = new EveryTradeBookedOnce(_ -> true);
    check.traded(byHand("1"), findings);
    check.atRest(new StillScene(BOOK), findings);
    found.isWrong(Invariant.I2);
  }

  @Test
  void aFillWithoutItsPositionIsFound() {
    AccountBook good = BOOK.after(INTENT, new OrderEvent.Filled(fill("2")));
    var check = new HoldingsAreTrades();
    check.stored(filled(good), findings);
    found.isRight();
    check.stored(filled(good), findings);
    found.isWrong(Invariant.I3);
  }

  @Test
  void anotherPositionAtTheVenueIsFound() {
    var scene = new StillScene(BOOK);
    new HoldingsAreTrades().atRest(scene, findings);
    found.isRight();
    scene.held = Map.of(Leg.only(BTC), BigDecimal.ONE);
    new HoldingsAreTrades().atRest(scene, findings);
    found.isWrong(Invariant.I3);
  }

  @Test
  void moneyThatVanishesIsFound() {
    AccountBook good = BOOK.after(INTENT, new OrderEvent.Filled(fill("2")));
    var check = new MoneyIsConserved();
    check.stored(opened(), findings);
    check.stored(filled(good), findings);
    found.isRight();
    AccountBook less =
        good.after(new AccountEvent.WalletCorrected(Money.usdt("-0.00000001"), "a leak"));
    check.stored(
        new Stored.OfAccount(
            "x",
            ACCOUNT,
            new AccountEvent.WalletCorrected(Money.usdt("0"), "nothing"),
            less.version(),
            () -> less),
        findings);
    found.isWrong(Invariant.I4);
  }

  @Test
  void anotherWalletAtTheVenueIsFound() {
    var scene = new StillScene(BOOK);
    scene.wallet = Optional.of(new BigDecimal("1000.009"));
    new MoneyIsConserved().atRest(scene, findings);
    found.isRight();
    scene.wallet = Optional.of(new BigDecimal("1000.01"));
    new MoneyIsConserved().atRest(scene, findings);
    found.isWrong(Invariant.I4);
  }
}
