package io.patriot.testkit.link;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetLimits;
import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyFacts;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault.Opening;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.RotateKey;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.StopTrading;
import io.patriot.application.secret.Secret;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Money;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for an account at an exchange holds for it when it is linked again. */
final class LinkingAgainTest {
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");
  private static final Optional<String> HERS = Optional.of("AbCd");

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemoryLinks links = new InMemoryLinks();
  private final ScriptedKeyCheck check = new ScriptedKeyCheck();
  private final InMemoryTradingStore store = new InMemoryTradingStore(new InMemoryPriceBoard());
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private final KeyRules rules = new KeyRules(true);
  private final LinkAccount linkAccount =
      new LinkAccount(links, links, check, rules, store, requests, clock);
  private final UnlinkAccount unlinkAccount =
      new UnlinkAccount(links, links, new ScriptedQuiet(), store, clock);

  @BeforeEach
  void anAccountThatTheVenueNames() {
    check.says(named(HERS));
    link("main", "first-key-of-nobody-AAAA");
  }

  @Test
  void aStopOutlivesUnlinkingWhateverTheKeyAndTheName() {
    new StopTrading(store, clock).halt(MAIN, aCause());
    AccountBook stopped = book();
    unlinkAccount.handle(MAIN, aCause());

    var linked = (LinkOutcome.Linked) link("other", "second-key-of-nobody-BBBB");

    assertThat(linked.account().account()).isEqualTo(MAIN);
    assertThat(book().tradingState()).isEqualTo(TradingState.HALTED);
    assertThat(book().heldUntil()).isEqualTo(stopped.heldUntil());
    assertThat(book().fence()).isEqualTo(stopped.fence());
  }

  @Test
  void limitsAndTheLossOfTheDayAreTakenAlong() {
    new SetLimits(store, new RecordingOutcomes(), clock)
        .handle(MAIN, new LimitWish.OfProfile(RiskProfile.LOW), false, "card-a", aCause());
    var fee = new AccountEvent.WalletCorrected(Money.usdt("-5"), "a fee");
    store.commit(new AccountChange(book(), fee, null, aCause(), clock.instant()));
    AccountBook before = book();
    unlinkAccount.handle(MAIN, aCause());

    link("main", "second-key-of-nobody-BBBB");

    assertThat(book().budget()).isEqualTo(before.budget());
    assertThat(book().wallet()).as("the comparison corrects it").isEqualTo(before.wallet());
    assertThat(requests.accounts().messages()).endsWith(MAIN, MAIN);
  }

  @Test
  void itTakesClosingOrdersOnlyUntilItsOwnerReleasesIt() {
    unlinkAccount.handle(MAIN, aCause());
    link("main", "second-key-of-nobody-BBBB");

    assertThat(book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(book().heldUntil()).isEmpty();
    assertThat(links.find(MAIN).orElseThrow().isActive()).isTrue();
    assertThat(links.find(MAIN).orElseThrow().keyVersion()).isEqualTo(2);
    assertThat(links.events().getLast())
        .isInstanceOfSatisfying(
            LinkEvent.Linked.class, linked -> assertThat(linked.again()).isTrue());
    assertThat(links.open(MAIN, one -> one.apiKey().reveal()))
        .isEqualTo(new Opening.Done<>("second-key-of-nobody-BBBB"));
  }

  @Test
  void whereTheVenueDoesNotNameItTheSameKeyTells() {
    check.says(named(Optional.empty()));
    unlinkAccount.handle(MAIN, aCause());

    var linked = (LinkOutcome.Linked) link("other", "first-key-of-nobody-AAAA");

    assertThat(linked.account().account()).isEqualTo(MAIN);
    assertThat(linked.account().venueAccount()).as("known from before").isEqualTo(HERS);
  }

  @Test
  void anotherAccountWhoseKeyEndsAlikeIsAnotherAccount() {
    unlinkAccount.handle(MAIN, aCause());
    check.says(named(Optional.of("WxYz")));

    var linked = (LinkOutcome.Linked) link("second", "other-key-of-nobody-AAAA");

    assertThat(linked.account().label()).isEqualTo("second");
  }

  @Test
  void twoKeysOfOneAccountAreNotLinkedSideBySide() {
    assertThat(link("second", "second-key-of-nobody-BBBB"))
        .isEqualTo(new LinkOutcome.KeyInUse(links.find(MAIN).orElseThrow()));
  }

  @Test
  void aKeyOfAnotherAccountDoesNotTakeThePlaceOfTheOld() {
    var rotateKey = new RotateKey(links, links, check, rules, requests, clock);
    check.says(named(Optional.of("WxYz")));

    assertThat(rotateKey.handle(MAIN, key("other-key-of-nobody-CCCC"), aCause()))
        .isEqualTo(new LinkOutcome.OtherAccount(links.find(MAIN).orElseThrow()));
    assertThat(links.find(MAIN).orElseThrow().keyVersion()).isEqualTo(1);
  }

  private static KeyCheck.Answer named(Optional<String> account) {
    KeyFacts good = ScriptedKeyCheck.GOOD;
    return ScriptedKeyCheck.opening(account, good.wallet(), good.marginFree());
  }

  private AccountBook book() {
    return store.book(MAIN).orElseThrow();
  }

  private LinkOutcome link(String label, String key) {
    return linkAccount.handle(TENANT, "binance", label, key(key), aCause());
  }

  private static Credential key(String key) {
    return new Credential(Secret.of(key), Secret.of("s".repeat(64)));
  }
}
