package io.patriot.testkit.link;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.AccountExamples.aCause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.AccountQuiet;
import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyFacts;
import io.patriot.application.link.KeyFault;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault.Opening;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.link.RotateKey;
import io.patriot.application.link.SubmitKey;
import io.patriot.application.link.SubmitKey.Submission;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.link.UnlinkAccount.Outcome;
import io.patriot.application.link.UnlinkByRequest;
import io.patriot.application.order.AccountChange;
import io.patriot.application.secret.Secret;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLinked;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Side;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A key's way from the page into the vault, and an account's way out again. */
final class LinkingTest {
  private static final TenantId STRANGER = new TenantId("tg-999");
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");

  private static final AccountId PAPER = OpenPaperAccount.accountOf(TENANT);

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemoryLinks links = new InMemoryLinks();
  private final InMemoryLinkTickets tickets = new InMemoryLinkTickets();
  private final ScriptedKeyCheck check = new ScriptedKeyCheck();
  private final ScriptedQuiet quiet = new ScriptedQuiet();
  private final InMemoryTradingStore store = new InMemoryTradingStore(new InMemoryPriceBoard());
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private final KeyRules rules = new KeyRules(true);
  private final LinkAccount linkAccount =
      new LinkAccount(links, links, check, rules, store, requests, clock);
  private final RotateKey rotateKey = new RotateKey(links, links, check, rules, requests, clock);
  private final UnlinkAccount unlinkAccount = new UnlinkAccount(links, links, quiet, store, clock);
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final InMemoryChatUsers users = new InMemoryChatUsers();
  private final UnlinkByRequest byRequest =
      new UnlinkByRequest(unlinkAccount, links, outcomes, users, clock);
  private final Supplier<String> nonces = new Numbered();
  private final OfferLink offer = new OfferLink(tickets, nonces, clock);
  private final SubmitKey submit = new SubmitKey(tickets, linkAccount, rotateKey, nonces, clock);

  @Test
  void aGoodKeyIsLinkedAndTheAccountOpenedWithTheMoneyThatIsThere() {
    LinkOutcome outcome = link("main");

    assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
    AccountBook book = store.book(MAIN).orElseThrow();
    assertThat(book.wallet()).isEqualTo(Money.usdt("1000"));
    assertThat(book.limits()).isEqualTo(LinkAccount.LIMITS);
    assertThat(links.find(MAIN).orElseThrow().keyTail()).isEqualTo("tail");
    assertThat(links.find(MAIN).orElseThrow().label()).isEqualTo("main");
    assertThat(requests.accounts().messages()).containsExactly(MAIN);
    assertThat(links.open(MAIN, one -> one.apiSecret().reveal()))
        .isEqualTo(new Opening.Done<>(Canaries.API_SECRET));
  }

  @Test
  void nothingIsKeptOfAKeyThatIsRefused() {
    for (KeyCheck.Answer answer :
        List.of(
            new KeyCheck.Answer.NotTaken("-2015"),
            new KeyCheck.Answer.Unavailable("time-out"),
            new KeyCheck.Answer.Seen(withdrawing()))) {
      check.says(answer);
      assertThat(link("main")).isNotInstanceOf(LinkOutcome.Linked.class);
    }
    assertThat(links.keys()).isZero();
    assertThat(links.all(TENANT)).isEmpty();
    assertThat(store.book(MAIN)).isEmpty();
    assertThat(links.events()).isEmpty();
    assertThat(((LinkOutcome.Unfit) link("main")).faults()).containsExactly(KeyFault.MAY_WITHDRAW);
  }

  @Test
  void namesAreShortAndUsedOnce() {
    for (String bad : List.of("", "Main", "a b", "x".repeat(21), "main/..", "ä", "main\n")) {
      assertThat(link(bad)).as(bad).isInstanceOf(LinkOutcome.NotALabel.class);
    }
    link("main");
    assertThat(link("main", 7)).isEqualTo(new LinkOutcome.NameTaken("main-2"));
    unlinkAccount.handle(MAIN, aCause());
    assertThat(link("main", 7)).isEqualTo(new LinkOutcome.NameTaken("main-2"));
  }

  @Test
  void fiveAccountsAndNoMore() {
    for (int i = 0; i < LinkedAccounts.PER_TENANT_MAX; i++) {
      assertThat(link("a" + i, i)).isInstanceOf(LinkOutcome.Linked.class);
    }
    assertThat(link("b", 8)).isEqualTo(new LinkOutcome.TooMany(5));
    unlinkAccount.handle(new AccountId(TENANT, "binance-a0"), aCause());
    assertThat(link("b", 8)).isInstanceOf(LinkOutcome.Linked.class);
  }

  @Test
  void aKeyIsLinkedOnceAsLongAsItIsLinked() {
    link("main");

    assertThat(link("second")).isEqualTo(new LinkOutcome.KeyInUse(links.find(MAIN).orElseThrow()));
    assertThat(links.all(TENANT)).hasSize(1);
    assertThat(links.keys()).isEqualTo(1);
    assertThat(check.asked()).isEqualTo(1);

    unlinkAccount.handle(MAIN, aCause());
    assertThat(link("second")).isInstanceOf(LinkOutcome.Linked.class);
  }

  @Test
  void whatIsNoKeyNeverReachesTheVenue() {
    for (String bad :
        List.of("short", "x".repeat(257), "with a space in the middle", "ключключключключ")) {
      var credential = new Credential(Secret.of(bad), Secret.of(Canaries.API_SECRET));
      assertThat(linkAccount.handle(TENANT, "binance", "main", credential, aCause()))
          .isEqualTo(new LinkOutcome.NotAKey());
    }
    assertThat(check.asked()).isZero();
  }

  @Test
  void aBookLeftByAnInterruptedLinkingIsTakenOver() {
    link("main");
    var again = new InMemoryLinks();
    var second = new LinkAccount(again, again, check, rules, store, requests, clock);

    assertThat(second.handle(TENANT, "binance", "main", Canaries.credential(), aCause()))
        .isInstanceOf(LinkOutcome.Linked.class);
    assertThat(store.book(MAIN).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void anotherKeyTakesTheOldOnesPlace() {
    link("main");
    var next = new Credential(Secret.of("another-key-of-nobody-WXYZ"), Secret.of("s".repeat(64)));

    assertThat(rotateKey.handle(MAIN, next, aCause())).isInstanceOf(LinkOutcome.Linked.class);

    assertThat(links.find(MAIN).orElseThrow().keyTail()).isEqualTo("WXYZ");
    assertThat(links.open(MAIN, one -> one.apiSecret().reveal()))
        .isEqualTo(new Opening.Done<>("s".repeat(64)));
    assertThat(links.events().getLast()).isEqualTo(new LinkEvent.KeyRotated(2, "WXYZ", List.of()));
    assertThat(requests.accounts().messages()).containsExactly(MAIN, MAIN);
  }

  @Test
  void aRefusedKeyLeavesTheOldOneInPlace() {
    link("main");
    check.says(new KeyCheck.Answer.Seen(withdrawing()));

    assertThat(rotateKey.handle(MAIN, Canaries.credential(), aCause()))
        .isInstanceOf(LinkOutcome.Unfit.class);
    assertThat(links.find(MAIN).orElseThrow().keyVersion()).isEqualTo(1);
    assertThat(
            rotateKey.handle(
                new AccountId(STRANGER, "binance-main"), Canaries.credential(), aCause()))
        .isEqualTo(new LinkOutcome.NotLinked());
  }

  @Test
  void anIdleAccountIsUnlinkedItsKeyDestroyedAndNothingMoreIsSent() {
    link("main");

    assertThat(unlinkAccount.handle(MAIN, aCause())).isInstanceOf(Outcome.Unlinked.class);

    assertThat(links.keys()).isZero();
    assertThat(links.open(MAIN, _ -> "x")).isInstanceOf(Opening.NoKey.class);
    assertThat(links.find(MAIN).orElseThrow().isActive()).isFalse();
    assertThat(store.book(MAIN).orElseThrow().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(links.events().getLast()).isEqualTo(new LinkEvent.Unlinked("tail"));
    assertThat(unlinkAccount.handle(MAIN, aCause())).isEqualTo(new Outcome.NotLinked());
  }

  @Test
  void whatTheVenueStillHasOrDoesNotSayKeepsTheKey() {
    link("main");
    quiet.says(new AccountQuiet.Answer.Busy(1, 2));
    assertThat(unlinkAccount.handle(MAIN, aCause())).isEqualTo(new Outcome.VenueStillHas(1, 2));
    quiet.says(new AccountQuiet.Answer.Unavailable("time-out"));
    assertThat(unlinkAccount.handle(MAIN, aCause())).isEqualTo(new Outcome.Unavailable("time-out"));

    assertThat(links.keys()).isEqualTo(1);
    assertThat(store.book(MAIN).orElseThrow().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void anUnlinkingThatDiedLeavesTheAccountReducing() {
    link("main");
    links.failsToShred();
    assertThatThrownBy(() -> unlinkAccount.handle(MAIN, aCause())).hasMessage("No key store");
    quiet.says(new AccountQuiet.Answer.Busy(1, 0));
    assertThat(unlinkAccount.handle(MAIN, aCause())).isEqualTo(new Outcome.VenueStillHas(1, 0));

    assertThat(store.book(MAIN).orElseThrow().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(links.keys()).isEqualTo(1);
  }

  @Test
  void whatWasHeardAfterTheKeyWasDestroyedDoesNotHoldTheAccountForEver() {
    link("main");
    links.shred(MAIN);
    hearsOfATradeByHand();

    assertThat(unlinkAccount.handle(MAIN, aCause())).isInstanceOf(Outcome.Unlinked.class);
    assertThat(links.find(MAIN).orElseThrow().isActive()).isFalse();
  }

  @Test
  void withItsKeyAnAccountThatHoldsSomethingStays() {
    link("main");
    hearsOfATradeByHand();

    assertThat(unlinkAccount.handle(MAIN, aCause())).isEqualTo(new Outcome.StillTrading(1, 0));
    assertThat(links.keys()).isEqualTo(1);
  }

  private void hearsOfATradeByHand() {
    Fill fill = OrderExamples.aFillOf("0.01", "60000", "by-hand");
    store.commit(
        new AccountChange(
            store.book(MAIN).orElseThrow(),
            new AccountEvent.ExternalFill(MarketExamples.BTC, Side.BUY, fill, "by hand"),
            null,
            aCause(),
            clock.instant()));
  }

  @Test
  void whatSomethingElseHaltedIsNotLoosenedByUnlinking() {
    link("main");
    store.turnSwitch(MAIN, TradingState.HALTED);
    quiet.says(new AccountQuiet.Answer.Busy(1, 0));
    unlinkAccount.handle(MAIN, aCause());
    assertThat(store.book(MAIN).orElseThrow().tradingState()).isEqualTo(TradingState.HALTED);
    quiet.says(new AccountQuiet.Answer.Quiet());
    unlinkAccount.handle(MAIN, aCause());

    assertThat(link("second")).isInstanceOf(LinkOutcome.Linked.class);
    assertThat(store.book(MAIN).orElseThrow().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aKeyTheVenueNoLongerTakesDoesNotHoldTheAccountForever() {
    link("main");
    quiet.says(new AccountQuiet.Answer.KeyGone());

    assertThat(unlinkAccount.handle(MAIN, aCause())).isInstanceOf(Outcome.Unlinked.class);
  }

  @Test
  void aKeyThatIsHandedInDuringTheUnlinkingIsDestroyedToo() {
    link("main");
    quiet.meanwhile(() -> rotateKey.handle(MAIN, Canaries.credential(), aCause()));

    assertThat(unlinkAccount.handle(MAIN, aCause())).isInstanceOf(Outcome.Unlinked.class);

    assertThat(links.keys()).isZero();
    assertThat(links.find(MAIN).orElseThrow().isActive()).isFalse();
  }

  @Test
  void anOwnersRequestUnlinksAndTheChatIsAboutPaperAgain() {
    link("main");
    talksAbout(MAIN);

    assertThat(byRequest.handle(MAIN, "card-a", aCause())).isInstanceOf(Outcome.Unlinked.class);

    assertThat(users.find(TENANT).orElseThrow().account()).isEqualTo(PAPER);
    assertThat(outcomes.outcomes()).isEmpty();
  }

  @Test
  void aRequestThatComesAgainAfterItWasDoneSaysNothingMore() {
    link("main");
    byRequest.handle(MAIN, "card-a", aCause());
    talksAbout(MAIN); // as if it had been interrupted before

    byRequest.handle(MAIN, "card-a", aCause());

    assertThat(outcomes.outcomes()).isEmpty();
    assertThat(links.events()).filteredOn(LinkEvent.Unlinked.class::isInstance).hasSize(1);
    assertThat(users.find(TENANT).orElseThrow().account()).isEqualTo(PAPER);
  }

  @Test
  void whyAnAccountStaysIsToldOnceAndTheChatStaysWithIt() {
    link("main");
    talksAbout(MAIN);
    quiet.says(new AccountQuiet.Answer.Busy(1, 2));

    byRequest.handle(MAIN, "card-a", aCause());
    byRequest.handle(MAIN, "card-a", aCause());

    assertThat(outcomes.outcomes())
        .containsExactly(new AccountOutcome.UnlinkRefused(WhyLinked.VENUE_STILL_HAS, 1, 2, ""));
    assertThat(users.find(TENANT).orElseThrow().account()).isEqualTo(MAIN);
    assertThat(links.keys()).isEqualTo(1);
  }

  @Test
  void anAccountThatIsNoOnesIsToldToBeNone() {
    byRequest.handle(MAIN, "card-a", aCause());

    assertThat(outcomes.outcomes())
        .containsExactly(new AccountOutcome.UnlinkRefused(WhyLinked.NOT_LINKED, 0, 0, ""));
  }

  @Test
  void whatHappensToTheBookWhileTheVenueIsAskedIsSeen() {
    link("main");
    var funding = new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding");
    quiet.meanwhile(
        () -> {
          var book = store.book(MAIN).orElseThrow();
          store.commit(new AccountChange(book, funding, null, aCause(), clock.instant()));
        });

    assertThat(unlinkAccount.handle(MAIN, aCause())).isInstanceOf(Outcome.Unlinked.class);
    assertThat(store.book(MAIN).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void aTicketIsGoodOnceForItsOwnerInItsTime() {
    LinkTicket ticket = offer.toLink(TENANT, USER_ID, 77, "binance");

    assertThat(submit(STRANGER, 999, ticket.nonce())).isEqualTo(new Submission.NoTicket());
    assertThat(submit(TENANT, USER_ID, "nobodys")).isEqualTo(new Submission.NoTicket());
    assertThat(submit(TENANT, USER_ID, ticket.nonce())).isInstanceOf(Submission.Answered.class);
    assertThat(submit(TENANT, USER_ID, ticket.nonce())).isEqualTo(new Submission.NoTicket());

    LinkTicket late = offer.toLink(TENANT, USER_ID, 77, "binance");
    clock.advance(LinkTicket.LIFETIME);
    assertThat(submit(TENANT, USER_ID, late.nonce())).isEqualTo(new Submission.NoTicket());
    assertThat(check.asked()).isEqualTo(1);
  }

  @Test
  void aSlipMayBeCorrectedAFewTimes() {
    check.says(new KeyCheck.Answer.NotTaken("-2015"));
    Optional<LinkTicket> ticket = Optional.of(offer.toLink(TENANT, USER_ID, 77, "binance"));
    int tries = 0;
    while (ticket.isPresent()) {
      var answered = (Submission.Answered) submit(TENANT, USER_ID, ticket.get().nonce());
      assertThat(answered.outcome()).isEqualTo(new LinkOutcome.NotTaken("-2015"));
      ticket = answered.again();
      tries++;
    }
    assertThat(tries).isEqualTo(5);
  }

  @Test
  void aTicketForAnotherKeyChangesThatAccountWhateverNameIsGiven() {
    link("main");
    LinkTicket ticket = offer.toRotate(MAIN, USER_ID, 77);

    var answered = (Submission.Answered) submit(TENANT, USER_ID, ticket.nonce());

    assertThat(((LinkOutcome.Linked) answered.outcome()).account().keyVersion()).isEqualTo(2);
    assertThat(links.all(TENANT)).hasSize(1);
  }

  private void talksAbout(AccountId account) {
    users.register(new ChatUser(TENANT, USER_ID, USER_ID, "en", account, clock.instant(), null));
    users.use(TENANT, account);
  }

  private static KeyFacts withdrawing() {
    var good = ScriptedKeyCheck.GOOD;
    return new KeyFacts(
        Optional.empty(),
        true,
        true,
        true,
        false,
        false,
        true,
        false,
        false,
        good.wallet(),
        good.marginFree(),
        good.clockOff());
  }

  private LinkOutcome link(String label) {
    return linkAccount.handle(TENANT, "binance", label, Canaries.credential(), aCause());
  }

  private LinkOutcome link(String label, int key) {
    var credential =
        new Credential(Secret.of("another-key-of-nobody-" + key), Secret.of("s".repeat(64)));
    return linkAccount.handle(TENANT, "binance", label, credential, aCause());
  }

  private Submission submit(TenantId tenant, long user, String nonce) {
    return submit.handle(tenant, user, nonce, "main", Canaries.credential(), aCause());
  }

  /** Nonces that can be told apart. */
  private static final class Numbered implements Supplier<String> {
    private int number;

    @Override
    public String get() {
      return "nonce-" + ++number;
    }
  }
}
