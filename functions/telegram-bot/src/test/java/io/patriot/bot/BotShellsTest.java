package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.card.CardId;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.pin.PageWord;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PageWordV1;
import io.patriot.events.message.TelegramUpdateV1;
import io.patriot.lambda.Shell;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.SqsBatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The bot's functions as AWS calls them: a batch comes in, and what must come again goes out. */
class BotShellsTest {
  private static final Wire WIRE = Wire.standard();
  private static final String CHAT = "1";
  private static final String OTHER_CHAT = "2";
  private static final String MINE = AccountExamples.ACCOUNT.toString();

  private final Conversation person = Conversation.started();
  private final BotShells shells = new BotShells();

  @Nested
  class WhatPeopleDo {
    private final Shell bot = shells.telegramBot(WIRE, person.bot.updates());

    @Test
    void aBatchIsAnsweredInItsOrder() {
      var batch = new SqsBatch().with("m1", CHAT, said("/home")).with("m2", CHAT, said("/balance"));

      assertThat(run(bot, batch)).isEmpty();

      List<String> journal = person.chat.journal();
      assertThat(journal.get(journal.size() - 2)).contains("Equity");
      person.sees("balance");
    }

    @Test
    void anUpdateThatNobodyCanReadIsPassedOverAndHoldsUpNothing() {
      var batch =
          new SqsBatch()
              .with("m1", CHAT, update("{\"update_id\":"))
              .with("m2", CHAT, update("[]"))
              .with("m3", CHAT, update("{\"update_id\":7,\"message\":{\"text\":5}}"))
              .with("m4", CHAT, said("/balance"));

      assertThat(run(bot, batch)).isEmpty();

      person.sees("balance");
    }

    @Test
    void aMessageThatIsNoneHoldsUpNobody() {
      int messages = person.chat.count();
      var batch =
          new SqsBatch()
              .with("m1", OTHER_CHAT, "poison")
              .with("m2", OTHER_CHAT, said("/home"))
              .with("m3", CHAT, said("/balance"));

      assertThat(run(bot, batch)).containsExactly("m1");

      assertThat(person.chat.count()).isEqualTo(messages + 2);
      person.sees("balance");
    }

    @Test
    void aPressThatIsDeliveredAgainIsStillOneOrder() {
      person.says("/buy BTC 0.01");
      String confirm = pressed("Confirm");
      var batch = new SqsBatch().with("m1", CHAT, confirm).with("m2", CHAT, confirm);

      assertThat(run(bot, batch)).isEmpty();
      assertThat(run(bot, batch)).isEmpty();

      assertThat(orderIds()).containsOnly(orderIds().getFirst());
      person.platformWorks();
      assertThat(person.desk.venue().calls()).hasSize(1);
    }

    @Test
    void aPressWhoseOrderCouldNotBeSentComesAgainAndWhatFollowsWaits() {
      person.says("/buy BTC 0.01");
      var batch =
          new SqsBatch().with("m1", CHAT, pressed("Confirm")).with("m2", CHAT, said("/home"));
      person.queueFails = true;

      assertThat(run(bot, batch)).containsExactly("m1", "m2");
      person.queueFails = false;
      assertThat(run(bot, batch)).isEmpty();

      assertThat(person.sent()).hasSize(1);
      person.sees("Equity");
    }

    @Test
    void aBusyTelegramIsAskedAgainLaterInTheSameOrder() {
      var batch = new SqsBatch().with("m1", CHAT, said("/home")).with("m2", CHAT, said("/balance"));
      person.chat.busy(true);

      assertThat(run(bot, batch)).containsExactly("m1", "m2");
      person.chat.busy(false);
      assertThat(run(bot, batch)).isEmpty();

      person.sees("balance");
    }

    @Test
    void aWordFromThePinsPageKeepsItsPlaceInTheChat() {
      person.says("/pin");
      var word =
          new PageWord(
              PageWord.Kind.PIN_WRONG,
              AccountExamples.TENANT,
              Conversation.USER,
              Conversation.USER,
              person.cardBehind("Open the PIN page"),
              3,
              Optional.empty());
      String page =
          WIRE.write(
              TelegramUpdateV1.of(
                  CauseV1.of(Conversation.cause()), "2026-01-05T12:00:00Z", PageWordV1.of(word)));

      assertThat(run(bot, new SqsBatch().with("m1", CHAT, page))).isEmpty();

      person.sees("A wrong PIN was entered", "locks: 3");
    }

    @Test
    void aWordForNobodyIsPassedOver() {
      int messages = person.chat.count();
      var word =
          new PageWord(
              PageWord.Kind.PROVEN,
              AccountExamples.TENANT,
              Conversation.USER,
              Conversation.USER,
              new CardId("a".repeat(16)),
              0,
              Optional.empty());
      String page =
          WIRE.write(
              TelegramUpdateV1.of(
                  CauseV1.of(Conversation.cause()), "2026-01-05T12:00:00Z", PageWordV1.of(word)));

      assertThat(run(bot, new SqsBatch().with("m1", CHAT, page))).isEmpty();

      assertThat(person.chat.count()).isEqualTo(messages);
      assertThat(person.sent()).isEmpty();
    }

    private List<OrderId> orderIds() {
      return person.sent().stream()
          .map(command -> ((OrderCommand.Place) command).intent().orderId())
          .toList();
    }

    private String said(String text) {
      ObjectNode update = person.update();
      person.message(update, "message", Conversation.USER).put("text", text);
      return update(update.toString());
    }

    private String pressed(String label) {
      int message = person.chat.last().messageId();
      return update(person.press(Conversation.USER, message, person.dataOf(label)).toString());
    }

    private static String update(String json) {
      return WIRE.write(
          new TelegramUpdateV1(CauseV1.of(Conversation.cause()), 7, "2026-01-05T12:00:00Z", json));
    }
  }

  @Nested
  class WhatHappensToOrders {
    private final Shell cards = shells.orderCards(WIRE, person.orderNews);
    private final OrderId order = resting();

    @Test
    void newsBringTheCardUpToDateHoweverOftenTheyCome() {
      person.desk.fill(order, "0.010", "61800.10");
      var batch = new SqsBatch().with("m1", news(MINE, order)).with("m2", news(MINE, order));

      assertThat(run(cards, batch)).isEmpty();

      person.sees("PAPER · FILLED");
    }

    @Test
    void newsOfAnOrderWhoseMessageWasDeletedAreShownAnew() {
      person.chat.delete(person.chat.last().messageId());
      person.desk.fill(order, "0.010", "61800.10");

      assertThat(run(cards, new SqsBatch().with("m1", news(MINE, order)))).isEmpty();

      person.sees("PAPER · FILLED");
    }

    @Test
    void newsOfAnOrderWithoutACardAreNoFailure() {
      int drawn = person.chat.journal().size();

      assertThat(
              run(
                  cards,
                  new SqsBatch().with("m1", news(MINE, new OrderId("b".repeat(OrderId.LENGTH))))))
          .isEmpty();

      assertThat(person.chat.journal()).hasSize(drawn);
    }

    @Test
    void newsUnderAnothersNameShowNothing() {
      person.desk.fill(order, "0.010", "61800.10");
      int drawn = person.chat.journal().size();

      assertThat(run(cards, new SqsBatch().with("m1", news("tg-2/paper", order)))).isEmpty();

      assertThat(person.chat.journal()).hasSize(drawn);
    }

    @Test
    void newsThatCannotBeReadFailAlone() {
      person.desk.fill(order, "0.010", "61800.10");
      var batch =
          new SqsBatch()
              .with("m1", "{}")
              .with("m2", news(null, order))
              .with("m3", news(MINE, order));

      assertThat(run(cards, batch)).containsExactly("m1", "m2");

      person.sees("PAPER · FILLED");
    }

    @Test
    void newsThatTelegramWouldNotTakeComeAgain() {
      person.desk.fill(order, "0.010", "61800.10");
      var batch = new SqsBatch().with("m1", news(MINE, order));
      person.chat.busy(true);

      assertThat(run(cards, batch)).containsExactly("m1");
      person.chat.busy(false);
      assertThat(run(cards, batch)).isEmpty();

      person.sees("PAPER · FILLED");
    }

    private OrderId resting() {
      person.says("/buy BTC 0.010").presses("Confirm").platformWorks().sees("ACCEPTED");
      return person.onlyOrder().id();
    }

    private static String news(@Nullable String account, OrderId order) {
      var envelope =
          new EventEnvelope(
              order + ":5",
              "trading.Order.Filled.v1",
              Conversation.cause().correlationId().value(),
              "test",
              AccountExamples.TENANT.value(),
              account,
              "system:test",
              order.value(),
              5,
              5L,
              "2026-01-05T12:00:00Z",
              WIRE.tree(Map.of()));
      return "{\"version\":\"0\",\"source\":\"patriot\",\"detail\":" + WIRE.write(envelope) + "}";
    }
  }

  @Nested
  class WhatHappensToAccounts {
    private final Told told = new Told();
    private final Shell news = shells.accountNews(WIRE, told.news, told.alarm);

    @Test
    void aBatchOfTradesIsOneMessage() {
      var batch = new SqsBatch();
      for (int i = 1; i <= 10; i++) {
        batch.with("m" + i, heard(told.byHand(Side.BUY, "0.001", "61800")));
      }

      assertThat(run(news, batch)).isEmpty();
      assertThat(run(news, batch)).as("delivered again").isEmpty();

      assertThat(told.chat.count()).isEqualTo(1);
      assertThat(told.screen()).contains("bought 0.010 BTC", "average of 10 fills");
    }

    @Test
    void newsThatCannotBeReadFailAlone() {
      EventEnvelope unreadable = told.walletCorrected("-1");
      var batch =
          new SqsBatch()
              .with("m1", "{}")
              .with("m2", heard(unreadable).replace("trading.Account.Wallet", "trading.Account.X"))
              .with("m3", heard(unreadable).replace("\"change\"", "\"changed\""))
              .with("m4", heard(told.walletCorrected("2")));

      assertThat(run(news, batch)).containsExactly("m1", "m2", "m3");

      assertThat(told.screen()).contains("+2.00 USDT");
    }

    @Test
    void newsThatTelegramWouldNotTakeComeAgain() {
      var batch = new SqsBatch().with("m1", heard(told.walletCorrected("-1")));
      told.chat.busy(true);
      assertThat(run(news, batch)).containsExactly("m1");

      told.chat.busy(false);
      told.clock.advance(Duration.ofMinutes(1));
      assertThat(run(news, batch)).isEmpty();

      assertThat(told.chat.count()).isEqualTo(1);
    }

    private static String heard(EventEnvelope event) {
      return "{\"version\":\"0\",\"source\":\"patriot\",\"detail\":" + WIRE.write(event) + "}";
    }
  }

  private static List<String> run(Shell function, SqsBatch batch) {
    var out = new ByteArrayOutputStream();
    try {
      function.handle(new ByteArrayInputStream(batch.json().getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SqsBatch.failures(out.toString(StandardCharsets.UTF_8));
  }
}
