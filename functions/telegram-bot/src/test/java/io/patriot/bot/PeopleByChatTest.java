package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.people.Membership;
import io.patriot.application.pin.CheckPin;
import io.patriot.application.pin.ConfirmByPin;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.pin.QuickHasher;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who look after the platform suspend and block people with their PIN, and all is kept. */
class PeopleByChatTest {
  static final String PIN = "402719";
  private static final long ADMIN = Conversation.ADMIN;
  private static final long USER = Conversation.USER;

  private final Conversation person = Conversation.started();

  @BeforeEach
  void theAdminHasAPin() {
    hasPin(person);
  }

  @Test
  void peopleAreFoundAndShownWithoutWhatTheyHold() {
    person.says(ADMIN, "/users").sees("People", "" + USER, "" + ADMIN);
    person.says(ADMIN, "/users " + USER).sees("State: active", "[ Suspend ]", "[ Block ]");

    assertThat(person.screen()).doesNotContain("USDT", "BTC");
    person.says(ADMIN, "/users nobody_of_that_name").sees("Nobody is found");
  }

  @Test
  void suspendingNeedsAReasonAndThePin() {
    person.says(ADMIN, "/suspend " + USER).sees("Say whom, by their number, and why");
    person.says(ADMIN, "/suspend " + USER + " wash trades").sees("This needs your PIN");
    assertThat(state(USER)).isEqualTo(Membership.State.ACTIVE);

    provesIt(person);

    person.sees("State: suspended", "Why: wash trades. By: " + ADMIN);
    assertThat(state(USER)).isEqualTo(Membership.State.SUSPENDED);
    assertThat(SuspendTrading.isHeld(person.desk.book())).isTrue();
    assertThat(person.reconcileRequests.windDowns().messages()).hasSize(1);
  }

  @Test
  void whoIsSuspendedOpensNothingAndGetsOut() {
    person.says("/buy BTC 0.01");
    int card = person.chat.last().messageId();
    String confirm = person.dataOf("Confirm");
    suspends();

    person.pressesOn(card, confirm).isTold("You may not do that now");
    person.says("/buy BTC 0.01").sees("You are suspended", "Code FORBIDDEN");
    person.says("/unkill").sees("You are suspended");
    assertThat(person.sent()).isEmpty();
    person.says("/positions").says("/kill").sees("ONLY CLOSING");
    person.says("/close BTC").says("/cancel all");
    assertThat(person.screen()).doesNotContain("FORBIDDEN");
  }

  @Test
  void aQuestionThatStandsThereIsNotAnsweredAnyMore() {
    person.says("/reduceonly on").presses("Confirm");
    person
        .desk
        .store()
        .turnSwitch(AccountExamples.ACCOUNT, io.patriot.domain.account.TradingState.REDUCE_ONLY);
    person.says("/resume");
    int question = person.chat.last().messageId();
    String yes = person.dataOf("Trade again");
    int sent = person.sent().size();
    suspends();

    person.pressesOn(question, yes).isTold("You may not do that now");

    assertThat(person.sent()).hasSize(sent);
  }

  @Test
  void whoIsBlockedIsToldOnceADayAndNotAnswered() {
    person.says(ADMIN, "/block " + USER + " spam");
    provesIt(person);
    int before = person.chat.count();

    person.says("/home").sees("You are blocked here");
    person.says("/buy BTC 0.01").says("/kill");
    assertThat(person.chat.count()).isEqualTo(before + 1);
    person.desk.clock().advance(Duration.ofDays(1));
    person.says("/home");

    assertThat(person.chat.count()).isEqualTo(before + 2);
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void whoMayTradeAgainReleasesTheirAccountThemselves() {
    suspends();
    person.says(ADMIN, "/approveuser " + USER);
    provesIt(person);

    person.sees("State: active");
    person.says("/unkill").sees("Take all orders again");
    person.says("/buy BTC 0.01").sees("Nothing was bought or sold");
  }

  @Test
  void allOfItIsKeptAndTold() {
    suspends();
    person.says(ADMIN, "/approveuser " + USER);
    provesIt(person);

    person
        .says(ADMIN, "/audit " + USER)
        .sees(ADMIN + " → " + USER + ": suspended. wash trades", "each as it was written");
    assertThat(person.people.acts("", 9).all()).isEqualTo(2);
  }

  @Test
  void nobodyTurnsThoseOfTheConfiguration() {
    person.says(ADMIN, "/start").says(Conversation.OTHER_ADMIN, "/start");

    person
        .says(ADMIN, "/block " + Conversation.OTHER_ADMIN + " a coup")
        .sees("by its configuration", "Nothing was changed");
    person.says(ADMIN, "/suspend 99 nobody").sees("Nobody of that number");
  }

  @Test
  void whoIsNewIsListedWithTheName() {
    assertThat(person.people.find(AccountExamples.TENANT)).isPresent();
  }

  @Test
  void anAdminsOwnFileTellsWhatWasDoneToThemAndNotToOthers() {
    suspends();

    person.says(ADMIN, "/export");
    provesIt(person, "PIN: send my data");
    person.choosesPin(PIN).says("/export").entersPin("PIN: send my data", PIN);

    assertThat(person.chat.files()).hasSize(2);
    assertThat(person.chat.files().getFirst().text()).doesNotContain("wash trades");
    assertThat(person.chat.files().getLast().text()).contains("wash trades");
  }

  private void suspends() {
    person.says(ADMIN, "/suspend " + USER + " wash trades");
    provesIt(person);
  }

  private Membership.State state(long user) {
    return person.people.find(ChatUser.tenantOf(user)).orElseThrow().state();
  }

  static void hasPin(Conversation person) {
    hasPin(person, ADMIN);
  }

  static void hasPin(Conversation person, long admin) {
    person.says(admin, "/start").says(admin, "/pin");
    CardId page = person.cardBehind("Open the PIN page");
    person
        .changePin()
        .choose(ChatUser.tenantOf(admin), admin, page, Secret.of(PIN), Conversation.cause());
  }

  /** The admin enters the PIN on the page that the newest question opens. */
  static void provesIt(Conversation person) {
    provesIt(person, "PIN: yes, do it");
  }

  static void provesIt(Conversation person, String button) {
    provesIt(person, ADMIN, button);
  }

  static void provesIt(Conversation person, long admin, String button) {
    TenantId tenant = ChatUser.tenantOf(admin);
    CardId card = person.cardBehind(button);
    String seal = person.accountCards.find(tenant, card).orElseThrow().seal();
    var check = new CheckPin(person.pins, new QuickHasher(), person.desk.clock());
    new ConfirmByPin(person.accountCards, check, person::hears, person.desk.clock())
        .handle(tenant, admin, card, seal, Secret.of(PIN), Conversation.cause());
  }
}
