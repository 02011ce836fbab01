package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An admin stops the platform for everybody: entries of two people go, on paper and at an exchange,
 * their stops stay, both are told which, the admin's card says done only then, and the release is
 * told them, too.
 */
class PlatformStopTest {
  private static final long ADMIN = 7_301;
  private static final long ANNA = 7_302;
  private static final long BORIS = 7_303;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final AccountId PAPER = new AccountId(new TenantId("tg-" + ANNA), "paper");
  private static final AccountId MAIN = new AccountId(new TenantId("tg-" + BORIS), "binance-main");

  @Test
  void entriesGoStopsStayAndEverybodyConcernedIsTold() throws Exception {
    try (var stack =
            LocalStack.start(
                new Arguments(true, false, null, new Ports(29_500).nextFree()),
                Map.of("PATRIOT_ADMINS_USERS", Long.toString(ADMIN)));
        HttpClient http = HttpClient.newHttpClient()) {
      var admin = new ChatPerson(http, stack.page(), ADMIN, InstantSource.system());
      admin.seesAnswerTo(admin.says("/start"), PATIENCE);
      var anna = new ChatPerson(http, stack.page(), ANNA, InstantSource.system());
      anna.seesAnswerTo(anna.says("/start"), PATIENCE);
      LiveTrader boris = LiveTrader.links(http, stack.exchange(), BORIS, stack.page());
      order(anna, "/buy BTC 0.01", "FILLED");
      order(anna, "/sl BTC -20%", "ACCEPTED");
      order(anna, "/buy ETH 0.1 -10%", "ACCEPTED");
      boris.reads(boris.orders("/buy BTC 0.01"), "FILLED");
      boris.reads(boris.orders("/sl BTC -20%"), "ACCEPTED");
      boris.reads(boris.orders("/buy ETH 0.1 -10%"), "ACCEPTED");

      ChatMessage stopped =
          admin.seesAnswerTo(admin.says("/reduceonly platform prices are wrong"), PATIENCE);
      assertThat(stopped.text()).contains("ONLY REDUCING for everybody", "Taking back begins");

      isTold(anna, "THE PLATFORM WAS STOPPED FOR EVERYBODY", "BUY 0.1 ETHUSDT");
      boris.isTold(PATIENCE, "THE PLATFORM WAS STOPPED FOR EVERYBODY", "BUY 0.1 ETHUSDT");
      Until.holds(
          "the admin's card to say done",
          PATIENCE,
          () ->
              admin
                  .seesAnswerTo(admin.says("/kill platform status"), PATIENCE)
                  .text()
                  .contains("DONE"));
      onlyTheStopIsLeft(stack, PAPER);
      onlyTheStopIsLeft(stack, MAIN);
      assertThat(boris.venue().orders("ETHUSDT"))
          .singleElement()
          .satisfies(one -> assertThat(one.path("status").asText()).isEqualTo("CANCELED"));
      boris.isTold(PATIENCE, "Confirmed: none of them waits any more");

      ChatMessage release = admin.seesAnswerTo(admin.says("/unkill platform"), PATIENCE);
      new PinEntry(http, admin).confirms(release, "PIN: release the platform");

      isTold(anna, "THE PLATFORM IS RELEASED");
      boris.isTold(PATIENCE, "THE PLATFORM IS RELEASED");
      order(anna, "/buy ETH 0.1 -10%", "ACCEPTED");
      assertThat(told(anna, "THE PLATFORM WAS STOPPED")).as("told once").hasSize(1);
      assertThat(told(anna, "THE PLATFORM IS RELEASED")).as("told once").hasSize(1);
      assertThat(told(admin, "THE PLATFORM WAS STOPPED")).as("nothing of theirs went").isEmpty();
    }
  }

  private static void onlyTheStopIsLeft(LocalStack stack, AccountId account) {
    AccountBook book = stack.part(TradingStore.class).book(account).orElseThrow();
    assertThat(book.positions()).hasSize(1);
    assertThat(book.working().values()).singleElement().matches(WorkingOrder::reduceOnly);
  }

  private static void order(ChatPerson person, String command, String becomes) {
    long asked = person.says(command);
    ChatMessage card =
        person.sees(
            message -> message.messageId() > asked && message.button("Confirm").isPresent(),
            "a card for " + command,
            PATIENCE);
    person.presses(card, "Confirm");
    person.sees(
        message -> message.messageId() == card.messageId() && message.text().contains(becomes),
        command + " to be " + becomes,
        PATIENCE);
  }

  private static void isTold(ChatPerson person, String... words) {
    var unused =
        person.sees(
            message -> List.of(words).stream().allMatch(message.text()::contains),
            "to be told " + List.of(words),
            PATIENCE);
  }

  private static List<ChatMessage> told(ChatPerson person, String words) {
    return person.messages().stream().filter(one -> one.text().contains(words)).toList();
  }
}
