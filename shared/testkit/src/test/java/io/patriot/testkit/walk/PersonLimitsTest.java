package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetLimits.Outcome;
import io.patriot.application.account.SetPersonLimits;
import io.patriot.application.account.SharedLimits;
import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.secret.Secret;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.RecordingPlacements;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.ScriptedKeyCheck;
import io.patriot.testkit.link.ScriptedQuiet;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person allows over all accounts of real money binds each of them, also those to come. */
class PersonLimitsTest {
  private static final int A_MINUTES_ORDERS = 12;
  private static final AccountId PAPER = new AccountId(TENANT, "paper");

  private final TradingDesk desk = new TradingDesk();
  private final InMemoryLinks links = new InMemoryLinks();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final SetPersonLimits setLimits =
      new SetPersonLimits(new SharedLimits(links, desk.store()), outcomes, desk.clock());
  private final UnlinkAccount unlink =
      new UnlinkAccount(links, links, new ScriptedQuiet(), desk.store(), desk.clock());
  private int wishes;

  @Test
  void theFirstOnesHoldAtOnceAndBindAllAccountsOfRealMoney() {
    AccountId one = link("one");
    AccountId two = link("two");

    assertThat(wish(RiskProfile.HIGH, false)).isEqualTo(new Outcome.Changed(at(RiskProfile.HIGH)));

    assertThat(person(one)).isEqualTo(person(two));
    assertThat(person(one).orElseThrow().accounts()).containsExactly("binance-one", "binance-two");
    assertThat(person(PAPER)).as("play money makes no room for losses").isEmpty();
    assertThat(desk.store().replayed(one)).isEqualTo(book(one));
  }

  @Test
  void ordersOfAllAccountsCountTogether() {
    AccountId one = link("one");
    AccountId two = link("two");
    wish(RiskProfile.MEDIUM, false);
    for (int i = 0; i < A_MINUTES_ORDERS; i++) {
      assertThat(decide(i % 2 == 0 ? one : two, aMarketBuyOf("0.002", BTC)))
          .isInstanceOf(Order.Approved.class);
    }

    assertThat(((Order.Denied) decide(one, aMarketBuyOf("0.002", BTC))).reason())
        .isInstanceOfSatisfying(
            DenialReason.OrdersTooFast.class,
            reason -> {
              assertThat(reason.scope().kind()).isEqualTo(LimitScope.Kind.USER);
              assertThat(reason.placed()).isEqualTo(A_MINUTES_ORDERS);
            });
    assertThat(desk.decide(aMarketBuyOf("0.002", BTC)))
        .as("the paper account goes by its own")
        .isInstanceOf(Order.Approved.class);
  }

  @Test
  void ofTwoOrdersAtOnceOnTwoAccountsOneIsLetPass() {
    AccountId one = link("one");
    AccountId two = link("two");
    wish(RiskProfile.MEDIUM, false);
    for (int i = 1; i < A_MINUTES_ORDERS; i++) {
      decide(one, aMarketBuyOf("0.002", BTC));
    }
    OrderIntent theirs = intent(two, aMarketBuyOf("0.002", BTC));
    var interrupted = interruptedBy(() -> desk.ports().decideOrder().handle(theirs, aCause()));

    Order mine = interrupted.handle(intent(one, aMarketBuyOf("0.002", BTC)), aCause());

    assertThat(desk.store().order(two, theirs.orderId())).containsInstanceOf(Order.Approved.class);
    assertThat(((Order.Denied) mine).reason()).isInstanceOf(DenialReason.OrdersTooFast.class);
  }

  @Test
  void anExitWaitsForNoOtherAccount() {
    AccountId one = link("one");
    AccountId two = link("two");
    wish(RiskProfile.MEDIUM, false);
    for (int i = 0; i < A_MINUTES_ORDERS; i++) {
      decide(two, aMarketBuyOf("0.002", BTC));
    }
    AccountBook before = book(one);

    Order exit = decide(one, aMarketSellOf("0.01", BTC).onlyReducing());

    assertThat(((Order.Denied) exit).reason()).isInstanceOf(DenialReason.NothingToReduce.class);
    assertThat(book(one)).isEqualTo(before);
  }

  @Test
  void stricterHoldsAtOnceAndLooserWaitsForADayAndAProof() {
    AccountId one = link("one");
    wish(RiskProfile.MEDIUM, false);

    assertThat(wish(RiskProfile.HIGH, false))
        .isEqualTo(new Outcome.Refused(WhyLimitsStay.LOOSER_BY_NOW));
    assertThat(wish(RiskProfile.HIGH, true)).isInstanceOf(Outcome.Changed.class);
    assertThat(wish(RiskProfile.HIGH, true)).isEqualTo(new Outcome.AsBefore());
    assertThat(inForce(one)).isEqualTo(RiskProfile.MEDIUM);
    desk.clock().advance(LimitSchedule.COOL_OFF);
    assertThat(inForce(one)).isEqualTo(RiskProfile.HIGH);
    assertThat(wish(RiskProfile.LOW, false)).isEqualTo(new Outcome.Changed(at(RiskProfile.LOW)));
  }

  @Test
  void anAccountThatIsLinkedLaterIsBoundWithTheOthers() {
    AccountId one = link("one");
    wish(RiskProfile.LOW, false);

    AccountId two = link("two");

    assertThat(person(two)).isEqualTo(person(one));
    assertThat(person(one).orElseThrow().accounts()).containsExactly("binance-one", "binance-two");
  }

  @Test
  void oneThatIsUnlinkedCountsNoLongerAndUnlinkingAllIsNoWayAround() {
    AccountId one = link("one");
    AccountId two = link("two");
    wish(RiskProfile.LOW, false);

    unlink.handle(two, aCause());
    assertThat(person(one).orElseThrow().accounts()).containsExactly("binance-one");
    unlink.handle(one, aCause());
    AccountId three = link("three");

    assertThat(person(three).orElseThrow().accounts()).containsExactly("binance-three");
    assertThat(inForce(three)).isEqualTo(RiskProfile.LOW);
  }

  @Test
  void whoHasNoAccountOfRealMoneyIsTold() {
    assertThat(wish(RiskProfile.LOW, false))
        .isEqualTo(new Outcome.Refused(WhyLimitsStay.NO_REAL_ACCOUNT));

    assertThat(outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.LimitsRefused(
                new LimitWish.OfProfile(RiskProfile.LOW), WhyLimitsStay.NO_REAL_ACCOUNT));
  }

  private DecideOrder interruptedBy(Runnable act) {
    InstrumentCatalogue known = FixedInstruments.bitcoinAndEther();
    var interrupting =
        new InstrumentCatalogue() {
          private boolean done;

          @Override
          public List<Instrument> all() {
            return known.all();
          }

          @Override
          public Optional<Instrument> find(Symbol symbol) {
            if (!done) {
              done = true;
              act.run();
            }
            return known.find(symbol);
          }
        };
    return new DecideOrder(
        desk.store(), interrupting, new RecordingPlacements(), RiskPolicy.STANDARD, desk.clock());
  }

  private AccountId link(String label) {
    desk.clock().advance(Duration.ofSeconds(1));
    var check = new ScriptedKeyCheck();
    check.says(
        ScriptedKeyCheck.opening(Optional.of(label), Money.usdt("100000"), Money.usdt("100000")));
    var outcome =
        new LinkAccount(
                links,
                links,
                check,
                new KeyRules(true),
                desk.store(),
                new RecordingReconcileRequests(),
                desk.clock())
            .handle(TENANT, "binance", label, key(label), aCause());
    return ((LinkOutcome.Linked) outcome).account().account();
  }

  private static Credential key(String label) {
    return new Credential(
        Secret.of("key-of-nobody-for-account-" + label), Secret.of("s".repeat(64)));
  }

  private Outcome wish(RiskProfile profile, boolean proven) {
    return setLimits.handle(PAPER, profile, proven, "card-" + ++wishes, aCause());
  }

  private Order decide(AccountId account, OrderTerms terms) {
    return desk.ports().decideOrder().handle(intent(account, terms), aCause());
  }

  private OrderIntent intent(AccountId account, OrderTerms terms) {
    return new OrderIntent(
        new IntentId("wish:" + ++wishes),
        account,
        terms,
        "test",
        desk.clock().instant(),
        desk.clock().instant().plusSeconds(60));
  }

  private Optional<PersonLimits> person(AccountId account) {
    return book(account).budget().person();
  }

  private RiskProfile inForce(AccountId account) {
    return RiskProfile.of(person(account).orElseThrow().schedule().at(desk.clock().instant()))
        .orElseThrow();
  }

  private AccountBook book(AccountId account) {
    return desk.store().book(account).orElseThrow();
  }

  private static LimitSchedule at(RiskProfile profile) {
    return LimitSchedule.of(profile.limits(Asset.USDT));
  }
}
