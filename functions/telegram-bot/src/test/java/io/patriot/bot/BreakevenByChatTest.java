package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.aQuote;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import org.junit.jupiter.api.Test;

/** A stop is moved to where closing costs nothing, and never to where it keeps less. */
class BreakevenByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void aLongPositionsStopGoesAboveItsEntry() {
    opened("/buy BTC 0.01", "61800.10");
    at("62500");

    assertThat(confirmed()).isEqualTo(Price.of("61862"));
  }

  @Test
  void aShortPositionsStopGoesBelowItsEntry() {
    opened("/sell BTC 0.01", "61800");
    at("61000");

    assertThat(confirmed()).isEqualTo(Price.of("61738.2"));
  }

  @Test
  void aShortPositionThatHasNotGainedEnoughKeepsItsStop() {
    opened("/sell BTC 0.01", "61800");
    at("61738.2");
    person.says("/breakeven BTC").sees("not far enough", "61,738.2");
    at("61738.1");

    assertThat(confirmed()).isEqualTo(Price.of("61738.2"));
  }

  @Test
  void aStopOfOnesOwnIsMovedOnceAndStaysThere() {
    opened("/buy BTC 0.01", "61800.10");
    person.says("/sl BTC 60000").presses("Confirm").platformWorks();
    at("62500");
    person.says("/breakeven BTC").sees("Change order", "61,862.0");
    person.presses("Confirm").platformWorks();

    person.says("/breakeven BTC").sees("keeps breakeven or more already");
  }

  @Test
  void aStopForAPartIsNotTheOne() {
    opened("/buy BTC 0.01", "61800.10");
    person.says("/sl BTC 60000 50%").presses("Confirm").platformWorks();
    at("62500");

    person.says("/breakeven BTC").sees("closes the whole position");
  }

  private void opened(String order, String price) {
    person.says(order).presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.010", price);
  }

  private void at(String price) {
    person.desk.prices().put(aQuote(BTC, price, price, person.desk.clock().instant()));
  }

  private Price confirmed() {
    person.says("/breakeven BTC").presses("Confirm");
    var sent = person.commands.sent().takeAll().getLast().message();
    OrderTerms terms = ((OrderCommand.Place) sent).intent().terms();
    assertThat(terms.closesPosition()).isTrue();
    return terms.type().triggerPrice().orElseThrow();
  }
}
