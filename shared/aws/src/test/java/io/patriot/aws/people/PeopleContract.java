package io.patriot.aws.people;

import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.people.AdminAct;
import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Invitation;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Membership.State;
import io.patriot.application.people.People;
import io.patriot.application.people.Role;
import io.patriot.domain.account.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of people promises. */
abstract class PeopleContract {
  static final TenantId ANNA = new TenantId("tg-41");
  static final TenantId BEN = new TenantId("tg-412");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  final People people = empty();

  abstract People empty();

  @Test
  void whoJoinedIsFoundAsTheyCameAndJoinsOnce() {
    assertThat(people.find(ANNA)).isEmpty();

    people.join(anna());
    people.join(Membership.ofNewcomer(ANNA, 41, "somebody_else", NOON.plusSeconds(1)));

    assertThat(people.find(ANNA)).contains(anna());
    assertThat(people.find(BEN)).isEmpty();
  }

  @Test
  void joiningSaysWhetherItWasTheFirstTime() {
    assertThat(people.join(Membership.ofAsking(ANNA, 41, "", NOON))).isTrue();
    assertThat(people.join(anna())).isFalse();
    assertThat(people.search("pending", 9)).extracting(Membership::person).containsExactly(ANNA);
  }

  @Test
  void whoLeavesIsForgottenUnlessTheyWereTurnedSince() {
    people.join(anna());
    people.join(Membership.ofNewcomer(BEN, 412, "", NOON));
    Membership turned = anna().turned(State.BLOCKED, "spam", 7, NOON.plusSeconds(5));
    people.change(turned, act(turned));

    people.leave(anna());
    people.leave(Membership.ofNewcomer(BEN, 412, "", NOON));

    assertThat(people.find(ANNA)).contains(turned);
    assertThat(people.find(BEN)).isEmpty();
    assertThat(people.search("", 9)).containsExactly(turned);
    assertThat(people.join(Membership.ofNewcomer(BEN, 412, "", NOON))).isTrue();
  }

  @Test
  void anInvitationLetsInAsManyAsItIsForAndNobodyLater() {
    Invitation invitation = Invitation.of("a-code", 7, NOON.plusSeconds(60), 1);
    people.invite(invitation, inviting(invitation));
    assertThat(people.invitation(invitation.digest())).contains(invitation);
    assertThat(people.invitation(Invitation.digest("another"))).isEmpty();

    String digest = invitation.digest();
    assertThat(people.redeem(digest, anna(), NOON.plusSeconds(60))).isFalse();
    assertThat(people.find(ANNA)).isEmpty();
    assertThat(people.redeem(digest, anna(), NOON.plusSeconds(59))).isTrue();
    assertThat(people.find(ANNA)).contains(anna());

    Membership ben = Membership.ofNewcomer(BEN, 412, "", NOON);
    assertThat(people.redeem(digest, ben, NOON)).isFalse();
    assertThat(people.find(BEN)).isEmpty();
    assertThat(people.invitation(digest)).contains(invitation.usedOnce());
  }

  @Test
  void anInvitationIsKeptWithTheActThatMadeItAndOnlyOnce() {
    Invitation invitation = Invitation.of("a-code", 7, NOON.plusSeconds(60), 5);
    AdminAct act = inviting(invitation);

    assertThat(people.invite(invitation, act)).isTrue();
    assertThat(people.invite(invitation, act)).isFalse();

    assertThat(people.acts("", 9)).isEqualTo(new AdminActs(List.of(act.numbered(1)), 1, 1, true));
    assertThat(act.why()).startsWith("5 / ").doesNotContain("a-code", invitation.digest());
  }

  @Test
  void anInvitationAndAChangeStandInOneRow() {
    people.join(anna());
    Membership suspended = after(anna(), State.SUSPENDED, "wash trades");
    people.change(suspended, act(suspended));
    Invitation invitation = Invitation.of("a-code", 7, NOON.plusSeconds(60), 5);
    people.invite(invitation, inviting(invitation));

    assertThat(people.acts("", 9).acts()).extracting(AdminAct::number).containsExactly(2L, 1L);
    assertThat(people.acts("", 9).asWritten()).isTrue();
    assertThat(people.acts("7", 9).acts())
        .extracting(AdminAct::deed)
        .containsExactly(AdminAct.Deed.INVITATION);
    people.note(AdminAct.announcing(ANNA, 9, "closed at noon", NOON, "req_note"));
    assertThat(people.acts("", 9).asWritten()).isTrue();
    assertThat(people.acts("9", 9).acts())
        .extracting(AdminAct::deed, AdminAct::why, AdminAct::number)
        .containsExactly(tuple(AdminAct.Deed.ANNOUNCEMENT, "closed at noon", 3L));
    people.note(AdminAct.takingBack(ANNA, 9, "k7q2m", "wrong price", NOON, "req_back"));
    assertThat(people.acts("9", 1).acts())
        .extracting(AdminAct::deed, AdminAct::whom, AdminAct::why)
        .containsExactly(tuple(AdminAct.Deed.ORDERS_TAKEN_BACK, ANNA, "o:K7Q2M wrong price"));
    assertThat(people.acts("8", 9).acts())
        .as("what number 8 did")
        .extracting(AdminAct::whom)
        .containsExactly(ANNA);
  }

  @Test
  void anInvitationIsNotUsedUpByWhomSomebodyElseTurnedMeanwhile() {
    Invitation invitation = Invitation.of("a-code", 7, NOON.plusSeconds(60), 5);
    people.invite(invitation, inviting(invitation));
    people.join(anna());

    assertThat(people.redeem(invitation.digest(), anna(), NOON)).isFalse();

    assertThat(people.invitation(invitation.digest())).contains(invitation);
  }

  @Test
  void aChangeIsKeptWithTheActThatMadeIt() {
    people.join(anna());
    Membership suspended = after(anna(), State.SUSPENDED, "wash trades");

    assertThat(people.change(suspended, act(suspended))).isTrue();

    assertThat(people.find(ANNA)).contains(suspended);
    assertThat(people.acts("", 10))
        .isEqualTo(new AdminActs(List.of(act(suspended).numbered(1)), 1, 1, true));
  }

  @Test
  void whatSomebodyIsToThePlatformIsKeptWithThem() {
    people.join(anna());
    Membership admin =
        new Membership(
            ANNA, 41, "anna_trades", State.ACTIVE, Role.ADMIN, "evenings", 8, NOON, NOON, 2);

    assertThat(people.change(admin, act(admin))).isTrue();

    assertThat(people.find(ANNA)).contains(admin);
    assertThat(people.search("anna", 9)).containsExactly(admin);
  }

  @Test
  void ofTwoWhoChangeItOneWinsAndTheOthersActIsNotKept() {
    people.join(anna());
    Membership suspended = after(anna(), State.SUSPENDED, "wash trades");
    people.change(suspended, act(suspended));

    assertThat(people.change(after(anna(), State.BLOCKED, "spam"), act(suspended))).isFalse();

    assertThat(people.find(ANNA)).contains(suspended);
    assertThat(people.acts("", 10).all()).isOne();
  }

  @Test
  void actsAreReadTheLatestFirstAndByWhomOrByMessage() {
    people.join(anna());
    people.join(Membership.ofNewcomer(BEN, 412, "", NOON));
    Membership suspended = after(anna(), State.SUSPENDED, "wash trades");
    Membership back = after(suspended, State.ACTIVE, "");
    Membership blocked = after(people.find(BEN).orElseThrow(), State.BLOCKED, "spam");
    for (Membership one : List.of(suspended, back, blocked)) {
      assertThat(people.change(one, act(one))).isTrue();
    }

    assertThat(people.acts("", 2).acts()).extracting(AdminAct::number).containsExactly(3L, 2L);
    assertThat(people.acts("", 9).acts())
        .extracting(AdminAct::why)
        .containsExactly("spam", "", "wash trades");
    assertThat(people.acts("41", 9).acts()).extracting(AdminAct::number).containsExactly(2L, 1L);
    assertThat(people.acts("req_412_3", 9).acts())
        .extracting(AdminAct::whom)
        .containsExactly(BEN, ANNA, ANNA);
    assertThat(people.acts("", 9).asWritten()).isTrue();
    assertThat(people.acts("77", 9).acts()).isEmpty();
  }

  @Test
  void peopleAreFoundByTheirNumbersBeginAndByTheirName() {
    people.join(Membership.ofNewcomer(BEN, 412, "BenTrades", NOON));
    people.join(anna());
    people.join(Membership.ofNewcomer(new TenantId("tg-7"), 7, "", NOON));

    assertThat(people.search("", 9)).extracting(Membership::userId).containsExactly(7L, 41L, 412L);
    assertThat(people.search("41", 9)).extracting(Membership::userId).containsExactly(41L, 412L);
    assertThat(people.search("bentr", 9)).extracting(Membership::person).containsExactly(BEN);
    assertThat(people.search("", 2)).hasSize(2);
    assertThat(people.search("nobody", 9)).isEmpty();
  }

  @Test
  void somebodyIsToldOnceADay() {
    assertThat(people.toldFirst(ANNA, DAY)).as("nobody of that number").isFalse();
    people.join(anna());

    assertThat(people.toldFirst(ANNA, DAY)).isTrue();
    assertThat(people.toldFirst(ANNA, DAY)).isFalse();
    assertThat(people.toldFirst(ANNA, DAY.plusDays(1))).isTrue();
    assertThat(people.find(ANNA)).contains(anna());
  }

  static Membership anna() {
    return Membership.ofNewcomer(ANNA, 41, "anna_trades", NOON);
  }

  static Membership after(Membership before, State to, String why) {
    return new Membership(
        before.person(),
        before.userId(),
        before.name(),
        to,
        before.role(),
        why,
        8,
        NOON.plusSeconds(before.version()),
        before.joined(),
        before.version() + 1);
  }

  static AdminAct inviting(Invitation made) {
    return AdminAct.inviting(made, new TenantId("tg-7"), NOON, "req_7_1");
  }

  static AdminAct act(Membership after) {
    return AdminAct.putting(after, "req_412_3");
  }
}
