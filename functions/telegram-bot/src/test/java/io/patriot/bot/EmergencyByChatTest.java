package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.people.AdminAct;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who looks after the platform takes back what waits of a person, and nothing else. */
class EmergencyByChatTest {
  private static final long ADMIN = Conversation.ADMIN;
  private static final long USER = Conversation.USER;

  private final Conversation person = Conversation.started();

  @BeforeEach
  void theAdminHasAPin() {
    PeopleByChatTest.hasPin(person);
  }

  @Test
  void whatMayOpenIsTakenBackAndWhatReducesStays() {
    List<OrderId> entries = holdsAndWaits();

    person
        .says(ADMIN, "/emergency " + USER + " a runaway script")
        .sees(
            "Take back all orders of " + USER,
            "a runaway script",
            "paper: waiting 2",
            "Only reduce or protect, and stay: 1");
    assertThat(person.sent()).as("nothing before the PIN").isEmpty();
    PeopleByChatTest.provesIt(person);

    assertThat(cancelled()).containsExactlyInAnyOrderElementsOf(entries);
    reads(ADMIN, "Orders being taken back: 2");
    reads(USER, "take back orders of yours: 2");
    reads(USER, "Why: a runaway script");
    assertThat(person.chat.screensOf(USER))
        .filteredOn(screen -> screen.contains("take back orders"))
        .hasSize(1);
    person.platformWorks();
    entries.forEach(entry -> person.desk.hear(person.desk.venue().takeOff(entry)));
    assertThat(person.desk.book().working().values())
        .as("what only reduces")
        .hasSize(1)
        .allMatch(order -> order.reduceOnly());
    assertThat(person.desk.book().positions()).hasSize(1);
  }

  @Test
  void oneAloneIsTakenBackByItsName() {
    List<OrderId> entries = holdsAndWaits();
    String id = "o:" + entries.getFirst().shortForm();

    person
        .says(ADMIN, "/emergency " + USER + " " + id + " wrong price")
        .sees("Take back order " + id, "paper: waiting 1");
    PeopleByChatTest.provesIt(person);

    assertThat(cancelled()).containsExactly(entries.getFirst());
    person.says(ADMIN, "/audit " + USER).sees("took back orders of " + USER, id + " wrong price");
  }

  @Test
  void itIsKeptWhoDidItAndWhyAndInTheOrdersHistory() {
    List<OrderId> entries = holdsAndWaits();
    person.says(ADMIN, "/emergency " + USER + " a runaway script");
    PeopleByChatTest.provesIt(person);

    assertThat(person.people.acts("" + USER, 9).acts())
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.deed()).isEqualTo(AdminAct.Deed.ORDERS_TAKEN_BACK);
              assertThat(act.by()).isEqualTo(ADMIN);
              assertThat(act.why()).isEqualTo("a runaway script");
            });
    assertThat(person.sent())
        .allSatisfy(
            sent ->
                assertThat(((OrderCommand.Cancel) sent).by())
                    .isEqualTo("those who look after the platform: a runaway script"));
    assertThat(entries).hasSize(2);
  }

  @Test
  void whatCannotBeIsSaidBeforeThePinAndNothingIsDone() {
    holdsAndWaits();
    person.says(ADMIN, "/emergency").sees("Say whom, by their number, and why");
    person.says(ADMIN, "/emergency " + USER).sees("Say whom, by their number, and why");
    person.says(ADMIN, "/emergency " + USER + " o:K7Q2M").sees("Say whom, by their number");
    person.says(ADMIN, "/emergency 99 nobody").sees("Nobody of that number");
    person
        .says(ADMIN, "/emergency " + USER + " o:22222 not there")
        .sees(USER + " has no such order waiting", "Nothing was done");
    person.says(ADMIN, "/emergency " + ADMIN + " nothing there").sees("Nothing was done");
    person.says("/emergency " + ADMIN + " a coup").sees("Code FORBIDDEN");
    assertThat(person.sent()).isEmpty();
    assertThat(person.people.acts("" + USER, 9).acts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"o:K7Q21", "o:K7", "o:", "O:K7Q2M8", "K7Q2M", "o:K7Q-M", "o:k7q2m!", "K7Q21"})
  void aMistypedIdDoesNotMeanAllOrders(String typed) {
    holdsAndWaits();
    person
        .says(ADMIN, "/emergency " + USER + " " + typed + " wrong price")
        .sees("Say whom, by their number, and why", "o:ID");
  }

  @Test
  void aReasonMayBeginWithANumber() {
    holdsAndWaits();
    person.says(ADMIN, "/emergency " + USER + " 40 orders a second").sees("paper: waiting 2");
    person.says(ADMIN, "/emergency " + USER + " runaway script").sees("paper: waiting 2");
  }

  @Test
  void whatEndedMeanwhileIsNotAskedFor() {
    List<OrderId> entries = holdsAndWaits();
    person.says(ADMIN, "/emergency " + USER + " a runaway script");
    entries.forEach(
        entry -> {
          person.desk.cancel(entry);
          person.desk.hear(person.desk.venue().takeOff(entry));
        });
    PeopleByChatTest.provesIt(person);

    assertThat(person.sent()).isEmpty();
    reads(ADMIN, "Nothing was done");
    assertThat(person.people.acts("" + USER, 9).acts()).isEmpty();
  }

  @Test
  void whoIsSuspendedIsHelpedAsWell() {
    holdsAndWaits();
    person.says(ADMIN, "/suspend " + USER + " wash trades");
    PeopleByChatTest.provesIt(person);
    person.says(ADMIN, "/users " + USER).presses(ADMIN, "Take back orders");
    person.says(ADMIN, "/emergency " + USER + " at once");
    PeopleByChatTest.provesIt(person);
    assertThat(cancelled()).hasSize(2);
  }

  /** Holds 0.01 BTC with an order that only reduces it, and two more wait to buy. */
  private List<OrderId> holdsAndWaits() {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    Order first = person.onlyOrder();
    person.fills(first.id(), "0.01", "61800");
    person.says("/sell BTC 0.01 63000 reduce").presses("Confirm").platformWorks();
    person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();
    person.says("/buy BTC 0.01 59000").presses("Confirm").platformWorks();
    List<OrderId> entries =
        person.desk.book().working().entrySet().stream()
            .filter(entry -> !entry.getValue().reduceOnly())
            .map(entry -> entry.getKey())
            .toList();
    assertThat(entries).hasSize(2);
    return entries;
  }

  private List<OrderId> cancelled() {
    return person.sent().stream().map(sent -> ((OrderCommand.Cancel) sent).order()).toList();
  }

  private void reads(long user, String words) {
    assertThat(person.chat.screensOf(user)).anyMatch(screen -> screen.contains(words));
  }
}
