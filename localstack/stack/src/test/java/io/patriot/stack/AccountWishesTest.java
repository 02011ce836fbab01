package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.Secret;
import io.patriot.application.setting.SettingsView;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.venue.BinanceVenueSettings;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A person goes live, changes the leverage of a market, and takes the account away again, all from
 * the chat and at the simulated Binance.
 */
class AccountWishesTest {
  private static final long ANNA = 7_100;
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final AccountId MAIN = new AccountId(new TenantId("tg-" + ANNA), "binance-main");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final InstantSource clock = InstantSource.system();

  @Test
  void fromTheChatToTheVenueAndOutAgain() throws IOException {
    try (var stack =
            LocalStack.start(
                new Arguments(true, false, null, new Ports(20_000).nextFree()), Map.of());
        var http = HttpClient.newHttpClient()) {
      links(stack);
      var anna = new ChatPerson(http, stack.page(), ANNA, clock);
      says(anna, "/start");

      var pin = new PinEntry(http, anna);
      pin.confirms(says(anna, "/mode live"), "PIN: real money on binance-main");
      sees(anna, "From now on everything here is about LIVE");

      presses(anna, card(anna, "/lev BTC 7", "BTCUSDT to 7x"), "BTCUSDT to 7x");
      sees(anna, "BTCUSDT: 20x → 7x");
      assertThat(leverage(stack)).isEqualTo(7);
      String raise = "PIN: raise BTCUSDT to 9x";
      pin.confirms(card(anna, "/lev BTC 9", raise), raise);
      sees(anna, "BTCUSDT: 7x → 9x");
      assertThat(leverage(stack)).isEqualTo(9);

      presses(anna, card(anna, "/buy BTC 0.01", "Confirm"), "Confirm");
      sees(anna, "FILLED");
      assertThat(says(anna, "/unlink main").text()).contains("cannot be unlinked yet");
      long before = anna.says("/close BTC 100%");
      presses(
          anna,
          anna.sees(
              message -> message.messageId() > before && message.button("Confirm").isPresent(),
              "the card that closes",
              PATIENCE),
          "Confirm");
      anna.sees(
          message -> message.messageId() > before && message.text().contains("FILLED"),
          "the close",
          PATIENCE);

      pin.confirms(says(anna, "/unlink main"), "PIN: unlink binance-main");
      sees(anna, "Account unlinked");
      assertThat(stack.part(LinkedAccounts.class).find(MAIN).orElseThrow().isActive()).isFalse();
      assertThat(stack.part(KeyVault.class).open(MAIN, _ -> "x"))
          .isInstanceOf(KeyVault.Opening.NoKey.class);
      assertThat(stack.part(TradingStore.class).book(MAIN).orElseThrow().tradingState())
          .isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(says(anna, "/mode").text()).contains("PAPER");
    }
  }

  private void links(LocalStack stack) {
    OpenedAccount atVenue = stack.exchange().openAccount(NewAccount.with("20000"));
    var key = new Credential(Secret.of(atVenue.apiKey()), Secret.of(atVenue.secret()));
    LinkOutcome outcome =
        new LinkAccount(
                stack.part(LinkedAccounts.class),
                stack.part(KeyVault.class),
                stack.pagesPart(KeyCheck.class),
                new KeyRules(false),
                stack.part(TradingStore.class),
                stack.part(ReconcileRequests.class),
                clock)
            .handle(
                MAIN.tenant(),
                "binance",
                "main",
                key,
                new Cause(CorrelationId.of(clock.instant(), 7), "test", "user:" + ANNA));
    assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
  }

  private static int leverage(LocalStack stack) {
    return ((SettingsView.Seen) stack.part(BinanceVenueSettings.class).view(MAIN, BTC))
        .now()
        .leverage();
  }

  private static ChatMessage says(ChatPerson person, String text) {
    return person.seesAnswerTo(person.says(text), PATIENCE);
  }

  /** What is typed again until it is answered by a card: how a market is set must be looked up. */
  private ChatMessage card(ChatPerson person, String text, String button) {
    Instant deadline = clock.instant().plus(PATIENCE);
    ChatMessage answer = says(person, text);
    while (answer.button(button).isEmpty()) {
      assertThat(clock.instant())
          .as("waited in vain for a card; seen: " + answer)
          .isBefore(deadline);
      answer = says(person, text);
    }
    return answer;
  }

  private static void presses(ChatPerson person, ChatMessage message, String label) {
    person.presses(message, label);
  }

  private static void sees(ChatPerson person, String text) {
    person.sees(message -> message.text().contains(text), text, PATIENCE);
  }
}
