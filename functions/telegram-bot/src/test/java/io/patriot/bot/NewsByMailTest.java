package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Mailbox;
import io.patriot.application.mail.Post.Posted;
import io.patriot.bot.chat.RetryLater;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Side;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.AccountExamples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What comes by e-mail, when, and how often. */
class NewsByMailTest {
  private static final Mailbox ADA = new Mailbox(new MailAddress("ada@example.org"), null);
  private static final Path FOLDER = Path.of("src/test/resources/golden/letters");

  private final Told told = reachable(new Told());

  @Test
  void whatCannotWaitComesByMailThoughTheChatHasIt() {
    told.hears(switched());

    assertThat(told.chat.last()).isNotNull();
    assertThat(told.post.sent).hasSize(1);
    assertThat(told.post.sent.getFirst().to().value()).isEqualTo("ada@example.org");
    assertThat(letter()).contains("by e-mail too", "The same message is in the chat");
  }

  @Test
  void theLetterAndTheMessageHaveTheSameName() {
    told.hears(switched());

    String name = told.screen().replaceAll("(?s).*(n-[0-9a-f]{8}).*", "$1");
    assertThat(name).startsWith("n-");
    assertThat(letter()).contains(name);
  }

  @Test
  void whatTheMessengerTookComesByNoMailIfItIsNotOfTheWorst() {
    told.hears(told.byHand(Side.BUY, "0.01", "60000"));
    told.hears(told.happens(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding")));

    assertThat(told.post.sent).isEmpty();
  }

  @Test
  void whoWantsNoLettersGetsNone() {
    var silent = new Told();

    silent.hears(switched(silent));
    silent.chat.blocked(true);
    silent.asOf("1a1b2c3d").hears(switched(silent));

    assertThat(silent.post.sent).isEmpty();
  }

  @Test
  void whoBlockedTheBotGetsWhatShouldRingByMailAndOnce() {
    told.chat.blocked(true);
    EventEnvelope urgent = high();

    told.hears(urgent).hears(urgent);

    assertThat(told.post.sent).hasSize(1);
    assertThat(letter()).contains("Telegram does not take it for you", "are where they were");
  }

  @Test
  void whatCanWaitNeverComesByMail() {
    told.chat.blocked(true);

    told.hears(told.happens(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding")));

    assertThat(told.post.sent).isEmpty();
  }

  @Test
  void whileTheMessengerIsAwayALetterComesAfterTwoMinutesAndTheMessageWhenItIsBack() {
    EventEnvelope urgent = high();
    told.chat.busy(true);

    assertThatThrownBy(() -> told.hears(urgent)).isInstanceOf(RetryLater.class);
    assertThat(told.post.sent).as("it may be back in a moment").isEmpty();

    told.clock.advance(Duration.ofMinutes(2).plusSeconds(1));
    assertThatThrownBy(() -> told.hears(urgent)).isInstanceOf(RetryLater.class);
    assertThatThrownBy(() -> told.hears(urgent)).isInstanceOf(RetryLater.class);
    assertThat(told.post.sent).hasSize(1);

    told.chat.busy(false);
    told.clock.advance(Duration.ofSeconds(20));
    told.hears(urgent);
    assertThat(told.screen()).contains("n-");
    assertThat(told.post.sent).hasSize(1);
  }

  @Test
  void whileTheMessengerIsAwayWhatCannotWaitComesByMailAtOnce() {
    told.chat.busy(true);

    assertThatThrownBy(() -> told.hears(switched())).isInstanceOf(RetryLater.class);

    assertThat(told.post.sent).hasSize(1);
    assertThat(letter()).contains("Telegram does not take it for you");
  }

  @Test
  void aLetterOfWhichNobodyKnowsIsTriedAgainWhereTheChatHasNothing() {
    told.chat.blocked(true);
    told.post.answer = Posted.UNKNOWN;
    EventEnvelope urgent = switched();

    assertThatThrownBy(() -> told.hears(urgent)).isInstanceOf(RetryLater.class);
    told.post.answer = Posted.TAKEN;
    told.hears(urgent).hears(urgent);

    assertThat(told.post.sent).hasSize(2);
  }

  @Test
  void aLetterThatIsNotTakenStandsInNobodysWay() {
    told.post.answer = Posted.UNKNOWN;
    told.hears(switched());

    told.post.answer = Posted.REFUSED;
    told.chat.blocked(true);
    EventEnvelope urgent = switched();
    told.asOf("1a1b2c3d").hears(urgent).hears(urgent);

    assertThat(told.post.sent).as("a refused one is not tried again").hasSize(2);
  }

  @Test
  void whatBelongsTogetherIsOneLetterInAQuarterOfAnHour() {
    told.chat.blocked(true);
    told.hears(switched());
    told.hears(switched());
    assertThat(told.post.sent).hasSize(1);

    told.clock.advance(Duration.ofMinutes(16));
    told.hears(switched());
    assertThat(told.post.sent).hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> lettersReadAsTheyWereApproved() {
    return Stream.of("en", "es", "pt-BR", "ru")
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language,
                    () -> {
                      Told other = reachable(new Told(language));
                      other.hears(switched(other));
                      other.chat.blocked(true);
                      other.asOf("1a1b2c3d").hears(high(other));
                      String letters =
                          String.join(
                              "\n=====\n",
                              other.post.sent.stream()
                                  .map(RecordingPost.Sent::letter)
                                  .map(letter -> letter.subject() + "\n\n" + letter.text())
                                  .toList());
                      Approved.reads(letters + "\n", FOLDER.resolve(language + ".txt"));
                    }));
  }

  private static Told reachable(Told told) {
    told.users.reach(AccountExamples.TENANT, Mailbox.NONE, ADA);
    return told;
  }

  private String letter() {
    return told.post.sent.getLast().letter().text();
  }

  private EventEnvelope switched() {
    return switched(told);
  }

  private static EventEnvelope switched(Told told) {
    return told.happens(
        new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a position"));
  }

  private EventEnvelope high() {
    return high(told);
  }

  /** A key that was changed: it should ring, and is none of the worst. */
  private static EventEnvelope high(Told told) {
    return told.linked();
  }
}
