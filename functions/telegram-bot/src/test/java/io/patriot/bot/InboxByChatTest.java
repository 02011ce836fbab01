package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Looking up what was told, and what was not. */
final class InboxByChatTest {
  private final Conversation person = new Conversation();

  @Test
  void whatWasToldStandsThereUnderTheNameThatIsUnderItsMessage() {
    InboxScenes.fills(person, "0.002");
    String name = person.screen().replaceAll("(?s).*(n-[0-9a-f]{8}).*", "$1");

    person.says("/inbox");

    person.sees("Your last news: 1", name, "Your limit order traded: BTCUSDT");
  }

  @Test
  void whatWasMutedIsNotToldAndIsFound() {
    person.says("/start").says("/notify fills off");
    int messages = person.chat.count();
    InboxScenes.fills(person, "0.002");
    int told = person.chat.count();

    person.says("/inbox");

    assertThat(told).as("the welcome and the card").isEqualTo(messages + 2);
    person.sees("not told: muted with /notify", "Your limit order traded: BTCUSDT");
  }

  @Test
  void whatCouldNotBeToldIsFound() {
    person.says("/start");
    InboxScenes.fills(person, "0.002");
    InboxScenes.fillsUnheard(person, "0.003");

    person.says("/balance").says("/inbox");

    person.sees("or you took no messages then", "Your last news: 2");
  }

  @Test
  void onlyTheLastTwentyAreShownNewestFirst() {
    InboxScenes.many(person, 22);

    person.says("/inbox 2");

    person.sees("Your last news: 20", "page 2 of 2", "[ ‹ Back ]");
  }

  @Test
  void whatIsNoPageIsTheFirst() {
    person.says("/start").says("/inbox nonsense");

    person.sees("Nothing was to be told of your accounts");
  }
}
