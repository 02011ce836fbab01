package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.card.ChatUser;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two of those whom the configuration names make somebody an admin; one of them ends it. */
class RoleByChatTest {
  private static final long ONE = Conversation.ADMIN;
  private static final long OTHER = Conversation.OTHER_ADMIN;
  private static final long USER = Conversation.USER;
  private static final long SOMEBODY = 41;

  private final Conversation person = Conversation.started();

  @BeforeEach
  void bothHaveAPin() {
    PeopleByChatTest.hasPin(person, ONE);
    PeopleByChatTest.hasPin(person, OTHER);
    person.says(SOMEBODY, "/start");
  }

  @Test
  void oneAloneMakesNobodyAnAdmin() {
    wants(ONE);

    reads(ONE, "is no admin yet");
    assertThat(role()).isEqualTo(Role.USER);
    wants(ONE);
    assertThat(role()).as("by the same one again").isEqualTo(Role.USER);
    person.says("/users").sees("Code FORBIDDEN");
  }

  @Test
  void theOtherIsAskedAndMakesItSo() {
    wants(ONE);
    reads(OTHER, ONE + " wants to make " + USER + " an admin");

    person
        .says(OTHER, "/role " + USER + " admin evenings")
        .sees(ONE + " wanted it at", "With your PIN it is so", "cannot trade for others");
    PeopleByChatTest.provesIt(person, OTHER, "PIN: yes, do it");

    reads(OTHER, "Looks after people: admin");
    assertThat(role()).isEqualTo(Role.ADMIN);
    reads(USER, "You are an admin of this platform now");
    assertThat(person.people.acts("" + USER, 9).acts())
        .extracting(AdminAct::deed, AdminAct::by)
        .containsExactly(
            tuple(AdminAct.Deed.ADMIN_MADE, OTHER), tuple(AdminAct.Deed.ADMIN_PROPOSED, ONE));
    person
        .says(ONE, "/audit")
        .sees(ONE + " wants " + USER + " as an admin", "made " + USER + " an admin");
  }

  @Test
  void aFirstWishWaitsForAnHour() {
    wants(ONE);
    person.desk.clock().advance(Duration.ofHours(1));

    wants(OTHER);

    reads(OTHER, "is no admin yet");
    assertThat(role()).isEqualTo(Role.USER);
  }

  @Test
  void anAdminLooksAfterPeopleAndCanStopEverybodyAndLoosensNothing() {
    isAdmin();
    PeopleByChatTest.hasPin(person, USER);

    person.says("/users").sees("People");
    person.says("/suspend " + SOMEBODY + " wash trades");
    PeopleByChatTest.provesIt(person, USER, "PIN: yes, do it");
    person.sees("State: suspended");
    person.says("/admin").sees("The platform");
    assertThat(person.screen()).doesNotContain("limits platform");
    person.says("/limits platform").sees("Only those who look after the platform");
    person.says("/role " + SOMEBODY + " admin").sees("Code FORBIDDEN");
    person.says("/halt prices are wrong").sees("HALTED for everybody");
    person.says("/unkill platform").sees("Only those who look after the platform");
  }

  @Test
  void anAdminTurnsNoOtherAdminAndNobodyOfTheConfiguration() {
    isAdmin();
    PeopleByChatTest.hasPin(person, USER);

    person.says("/suspend " + USER + " myself").sees("They are an admin, too");
    person.says("/suspend " + ONE + " a coup").sees("by its configuration");
  }

  @Test
  void oneEndsItAtOnceAndItTakesTwoAgain() {
    isAdmin();

    person.says(ONE, "/role " + USER + " user moved on");
    PeopleByChatTest.provesIt(person, ONE, "PIN: yes, do it");

    assertThat(role()).isEqualTo(Role.USER);
    reads(USER, "You are an admin of this platform no more");
    person.says("/users").sees("Code FORBIDDEN");
    wants(OTHER);
    assertThat(role()).as("what was wanted before counts no more").isEqualTo(Role.USER);
  }

  @Test
  void whoIsSuspendedIsNoAdminAnyMoreNotEvenWhenTheyTradeAgain() {
    isAdmin();
    person.says(ONE, "/suspend " + USER + " leaked a list");
    PeopleByChatTest.provesIt(person, ONE, "PIN: yes, do it");
    person.says(ONE, "/approveuser " + USER);
    PeopleByChatTest.provesIt(person, ONE, "PIN: yes, do it");

    assertThat(role()).isEqualTo(Role.USER);
    wants(OTHER);
    assertThat(role()).isEqualTo(Role.USER);
  }

  @Test
  void whatCannotBeIsSaidBeforeThePin() {
    person.says(ONE, "/role " + USER).sees("Say whom, by their number");
    person.says(ONE, "/role 99 admin").sees("Nobody of that number");
    person.says(ONE, "/role " + OTHER + " user").sees("by its configuration");
    person.says(ONE, "/role " + USER + " user").sees("It is so already");
    person.says(ONE, "/suspend " + USER + " wash trades");
    PeopleByChatTest.provesIt(person, ONE, "PIN: yes, do it");
    person.says(ONE, "/role " + USER + " admin").sees("let them trade first");
  }

  private void reads(long user, String words) {
    assertThat(person.chat.screensOf(user)).anyMatch(screen -> screen.contains(words));
  }

  private void isAdmin() {
    wants(ONE);
    wants(OTHER);
    assertThat(role()).isEqualTo(Role.ADMIN);
  }

  private void wants(long by) {
    person.says(by, "/role " + USER + " admin evenings");
    PeopleByChatTest.provesIt(person, by, "PIN: yes, do it");
  }

  private Role role() {
    Membership member = person.people.find(ChatUser.tenantOf(USER)).orElseThrow();
    return member.role();
  }
}
