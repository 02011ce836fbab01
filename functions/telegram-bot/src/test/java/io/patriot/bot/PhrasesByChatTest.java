package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.order.OrderCommand;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Side;
import io.patriot.testkit.AccountExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void phraseLeadsToTheCardOfItsCommandAndOnlyConfirmSendsIt() {
    person.says("buy 250 dollars of bitcoin, stop 2 % below");
    String spoken = person.screen();
    person.sees("I understood: /buy BTC $250 sl -2%", "OPEN LONG", "[ Confirm ]");
    assertThat(person.sent()).isEmpty();

    String typed = Conversation.started().says("/buy BTC $250 sl -2%").screen();
    assertThat(spoken).isEqualTo("I understood: /buy BTC $250 sl -2%\n" + typed);

    person.presses("Confirm");
    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place -> assertThat(place.intent().side()).isEqualTo(Side.BUY));
  }

  @Test
  void orderIsDrawnOnTheCardOfAPhraseAsOnAnyOther() {
    person.says("купи 0,01 биткоина").presses("Confirm").platformWorks().sees("ACCEPTED");
  }

  @Test
  void whatIsMissingIsAskedForInTheSameMessage() {
    person.says("buy btc for 250").sees("Coins or dollars?", "[ /buy BTC 250 ]");

    person.presses("/buy BTC $250").sees("OPEN LONG", "[ Confirm ]");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void priceIsNotForgottenWhenTheAmountIsAskedFor() {
    person.says("buy bitcoin at 60000").presses("/buy BTC $250 @60000").sees("Limit 60,000");
  }

  @Test
  void panicStopsTradingAsTheCommandDoes() {
    person.says("stop everything");

    assertThat(person.desk.store().book(AccountExamples.ACCOUNT).orElseThrow().tradingState())
        .isEqualTo(TradingState.HALTED);
  }

  @Test
  void loneStopOnlyOffersIt() {
    person.says("stop").sees("[ /kill ]");

    assertThat(person.desk.store().book(AccountExamples.ACCOUNT).orElseThrow().tradingState())
        .isEqualTo(TradingState.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buy $100 of btc", "stop everything", "close everything"})
  void forwardedPhraseIsNeverActedOn(String phrase) {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.put("text", phrase);
    message
        .putObject("forward_origin")
        .put("type", "hidden_user")
        .put("date", 1)
        .put("sender_user_name", "somebody");

    person.delivered(update).sees("I never act on forwarded messages");
    nothingHappened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blockquote", "expandable_blockquote", "pre", "code"})
  void quotedPhraseIsNeverActedOn(String kind) {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.put("text", "stop everything");
    message.putArray("entities").addObject().put("type", kind).put("offset", 0).put("length", 15);

    person.delivered(update).sees("I never act on quoted words");
    nothingHappened();
  }

  @Test
  void whatAnotherBotWroteIsNeverActedOn() {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.put("text", "stop everything");
    message.putObject("via_bot").put("id", 9).put("is_bot", true).put("first_name", "Other");

    person.delivered(update).sees("I never act on quoted words");
    nothingHappened();
  }

  /** What somebody else wrote stands beside the answer to it, and is not read. */
  @Test
  void wordsThatAnAnswerRefersToAreNotRead() {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.put("text", "ok");
    message.putObject("quote").put("text", "buy $100 of btc").put("position", 0);

    person.delivered(update);
    assertThat(person.screen()).doesNotContain("[ Confirm ]");
    nothingHappened();
  }

  @Test
  void wordThatIsNotKnownIsNamed() {
    person.says("buy 100 usd of bitcion").sees("I did not understand bitcion");
  }

  private void nothingHappened() {
    assertThat(person.sent()).isEmpty();
    assertThat(person.screen()).doesNotContain("[ Confirm ]");
    assertThat(person.desk.store().book(AccountExamples.ACCOUNT).orElseThrow().tradingState())
        .isEqualTo(TradingState.ACTIVE);
  }
}
