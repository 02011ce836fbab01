package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Invitation;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Registration;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, where not everybody does. */
class EntryByChatTest {
  /** Who is not known in any way. */
  private static final long SOMEBODY = 55;

  private static final TenantId THEM = ChatUser.tenantOf(SOMEBODY);

  private static final String CODE = "q7r2m5k8a3c6e9g4j7";

  @Test
  void whoeverComesToAnOpenPlatformIsIn() {
    var person = new Conversation().says(SOMEBODY, "/start").sees("Welcome");

    assertThat(state(person)).contains(Membership.State.ACTIVE);
    assertThat(hasAccount(person)).isTrue();
  }

  @Test
  void whoAsksWaitsWithoutAnAccountUntilTheyAreLetIn() {
    var person = asking();

    assertThat(state(person)).contains(Membership.State.PENDING);
    assertThat(hasAccount(person)).isFalse();
    for (String command : new String[] {"/home", "/buy BTC 0.01", "/price BTC", "/kill"}) {
      person.says(SOMEBODY, command).sees("You are not let in yet", "Nothing was bought or sold");
    }
    assertThat(person.commands.sent().all()).isEmpty();

    letIn(person);

    assertThat(person.chat.sentTo(SOMEBODY)).anyMatch(text -> text.contains("You are in"));
    person.says(SOMEBODY, "/start").sees("Welcome");
    assertThat(hasAccount(person)).isTrue();
    person.says(SOMEBODY, "/buy BTC 0.01").sees("Confirm");
  }

  @Test
  void thoseWhoLookAfterThePlatformAreToldOnceOfEach() {
    var person = asking().says(SOMEBODY, "/start").says(SOMEBODY, "hello");

    assertThat(person.chat.sentTo(Conversation.ADMIN))
        .filteredOn(text -> text.contains("asks to come in"))
        .hasSize(1);
    person.says(Conversation.ADMIN, "/users pending").sees(String.valueOf(SOMEBODY));
  }

  @Test
  void whoIsBlockedInsteadHearsNothingMore() {
    var person = asking().says(Conversation.ADMIN, "/block " + SOMEBODY + " spam");
    PeopleByChatTest.provesIt(person);

    person.says(SOMEBODY, "/start").sees("blocked");
    int told = person.chat.sentTo(SOMEBODY).size();
    person.says(SOMEBODY, "/start");
    assertThat(person.chat.sentTo(SOMEBODY)).hasSize(told);
    assertThat(hasAccount(person)).isFalse();
  }

  @Test
  void whereOnlyInvitedPeopleComeInNothingIsKeptOfOthers() {
    var person = new Conversation("en", Registration.INVITATION);

    for (String word : new String[] {"/start", "/start " + CODE, "/start a b", "/buy BTC 1"}) {
      person.says(SOMEBODY, word);
    }

    person.says(SOMEBODY, "/start").sees("invited people only");
    assertThat(state(person)).isEmpty();
    assertThat(person.users.find(THEM)).isEmpty();
    assertThat(hasAccount(person)).isFalse();
  }

  @Test
  void whoIsInvitedIsInAtOnceAndTheCodeIsUsedUp() {
    var person = new Conversation("en", Registration.INVITATION);
    invites(person, 1, Duration.ofHours(1));

    person.says(SOMEBODY, "/start " + CODE).sees("Welcome");
    person.says(SOMEBODY, "/start " + CODE).sees("PAPER");

    assertThat(state(person)).contains(Membership.State.ACTIVE);
    assertThat(person.people.invitation(Invitation.digest(CODE)).orElseThrow().uses()).isZero();
    person.says(56, "/start " + CODE);
    assertThat(person.people.find(ChatUser.tenantOf(56))).isEmpty();
  }

  @Test
  void anInvitationEnds() {
    var person = new Conversation("en", Registration.INVITATION);
    invites(person, 9, Duration.ofHours(1));
    person.desk.clock().advance(Duration.ofHours(1));

    person.says(SOMEBODY, "/start " + CODE).sees("invited people only");
  }

  @Test
  void whoWaitsAndIsInvitedThenIsIn() {
    var person = asking();
    invites(person, 1, Duration.ofHours(1));

    person.says(SOMEBODY, "/start " + CODE).sees("Welcome");

    assertThat(state(person)).contains(Membership.State.ACTIVE);
    person.says(SOMEBODY, "/buy BTC 0.01").sees("Confirm");
  }

  @Test
  void noInvitationLetsSomebodyTradeWhoWasSuspended() {
    var person = asking();
    letIn(person);
    person.says(SOMEBODY, "/start").says(Conversation.ADMIN, "/suspend " + SOMEBODY + " why not");
    PeopleByChatTest.provesIt(person);
    invites(person, 1, Duration.ofHours(1));

    person.says(SOMEBODY, "/start " + CODE);

    assertThat(state(person)).contains(Membership.State.SUSPENDED);
    assertThat(person.people.invitation(Invitation.digest(CODE)).orElseThrow().uses()).isOne();
  }

  @Test
  void anInvitationIsMadeInTheChatAndItsCodeIsKeptNowhere() {
    var person = asking().says(Conversation.ADMIN, "/invite 5 3d");

    person.sees("https://t.me/patriot_bot?start=", "come with it: 5");
    String code = person.screen().replaceAll("(?s).*start=([A-Za-z0-9_-]+).*", "$1");
    Invitation kept = person.people.invitation(Invitation.digest(code)).orElseThrow();
    assertThat(kept.uses()).isEqualTo(5);
    assertThat(kept.toString()).doesNotContain(code);
    assertThat(Duration.between(person.desk.clock().instant(), kept.until()).toDays())
        .isBetween(2L, 3L);
    person
        .says(Conversation.ADMIN, "/audit " + Conversation.ADMIN)
        .sees("made an invitation for 5 to come in, until 2026-", "each as it was written");
    assertThat(person.screen()).doesNotContain(code, kept.digest());
    person.says(SOMEBODY, "/start " + code).sees("Welcome");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/invite 0", "/invite 1001", "/invite 31d", "/invite many", "/invite 5 3w"})
  void whatIsNoInvitationMakesNone(String words) {
    var person = asking().says(Conversation.ADMIN, words).sees("Nothing was made");

    assertThat(person.screen()).doesNotContain("t.me");
  }

  @Test
  void whoLooksAfterThePlatformComesInAnyway() {
    var person = new Conversation("en", Registration.INVITATION);

    person.says(Conversation.ADMIN, "/start").sees("Welcome");
  }

  static Conversation asking() {
    var person = new Conversation("en", Registration.APPROVAL);
    PeopleByChatTest.hasPin(person);
    person.says(SOMEBODY, "/start");
    assertThat(person.chat.sentTo(SOMEBODY).getLast()).contains("Your request to come in");
    return person;
  }

  private static void letIn(Conversation person) {
    person.says(Conversation.ADMIN, "/approveuser " + SOMEBODY);
    PeopleByChatTest.provesIt(person);
  }

  private static void invites(Conversation person, int uses, Duration life) {
    var until = person.desk.clock().instant().plus(life);
    Invitation made = Invitation.of(CODE, Conversation.ADMIN, until, uses);
    var act =
        AdminAct.inviting(
            made, ChatUser.tenantOf(Conversation.ADMIN), person.desk.clock().instant(), "req_7_1");
    assertThat(person.people.invite(made, act)).isTrue();
  }

  private static Optional<Membership.State> state(Conversation person) {
    return person.people.find(THEM).map(Membership::state);
  }

  private static boolean hasAccount(Conversation person) {
    return person.desk.store().book(OpenPaperAccount.accountOf(THEM)).isPresent();
  }
}
