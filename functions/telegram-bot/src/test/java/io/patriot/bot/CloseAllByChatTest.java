package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Closing;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountWish;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.position.Direction;
import io.patriot.testkit.AccountExamples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Closing everything and turning a position take two presses, and are asked for once. */
class CloseAllByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void everythingIsClosedAfterTwoPresses() {
    holding();
    person
        .says("/closeall")
        .sees("Close everything at the market. Positions: 1.", "BTCUSDT", "LONG");

    person.presses("Close all (1)").sees("Press once more");
    assertThat(person.sent()).isEmpty();
    String really = person.dataOf("Really: Close all (1)");
    int message = person.chat.last().messageId();
    person.presses("Really: Close all (1)");

    assertThat(wish().turns()).isFalse();
    assertThat(wish().held()).extracting(Closing.Held::direction).containsExactly(Direction.LONG);
    person.pressesOn(message, really);
    assertThat(person.sent().stream().map(OrderCommand::deduplicationKey).distinct()).hasSize(1);
  }

  @Test
  void whoHoldsNothingHasNothingToClose() {
    person.says("/closeall").sees("holds nothing");
    person.says("/closeall nobody").sees("no account called");
  }

  @Test
  void aStoppedAccountIsFlattenedInstead() {
    holding();
    person.desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.HALTED);

    person.says("/closeall").sees("takes no orders at all", "Flatten");
  }

  @Test
  void aPositionIsTurnedAfterTwoPresses() {
    holding();
    person.says("/reverse").presses("BTCUSDT").sees("LONG 0.010", "then SHORT 0.010");
    person.presses("Turn BTCUSDT").presses("Really: Turn BTCUSDT");

    assertThat(wish().turns()).isTrue();
    assertThat(wish().until()).isEqualTo(person.desk.clock().instant().plus(Closing.TURN_LASTS));
  }

  @Test
  void whatTheRulesWouldRefuseToOpenIsNotClosedFirst() {
    holding();
    person.desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.REDUCE_ONLY);

    person.says("/reverse BTC").sees("Nothing was closed and nothing opened");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void whatIsNotHeldCannotBeTurned() {
    person.says("/reverse BTC");
    assertThat(person.screen()).doesNotContain("Turn BTCUSDT");
    person.says("/reverse XYZ");
    assertThat(person.screen()).doesNotContain("Turn");
  }

  private void holding() {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.01", "61800.10");
  }

  private AccountWish.Close wish() {
    List<OrderCommand> sent = person.sent();
    return (AccountWish.Close) ((OrderCommand.OfAccount) sent.getLast()).wish();
  }
}
