package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.AccountCard;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.SealedKey;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountWish;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that only reduces trades again by its owner's press, and by nothing else. */
class ResumeByChatTest {
  private static final AccountId MAIN = new AccountId(AccountExamples.TENANT, "binance-main");

  private final Conversation person = Conversation.started();

  @BeforeEach
  void aLinkedAccount() {
    var now = person.desk.clock().instant();
    var link =
        new LinkedAccount(
            MAIN, LinkedAccount.Status.ACTIVE, 1, 1, "a1B2", Optional.empty(), List.of(), now, now);
    byte[] sealed = {1};
    person.links.add(
        new LinkStep(
            link,
            new LinkEvent.Linked("binance", "a1B2", Money.usdt("1000"), List.of(), false),
            Conversation.cause(),
            now),
        new SealedKey(MAIN, 1, SealedKey.Bytes.of(sealed), SealedKey.Bytes.of(sealed)));
    var opened = new AccountEvent.Opened(Money.usdt("1000"), LinkAccount.LIMITS);
    person.desk.store().open(AccountBook.opened(MAIN, opened), opened, Conversation.cause(), now);
  }

  @Test
  void onePressAsksForItAndSaysWhatWasSeen() {
    turn(TradingState.REDUCE_ONLY);

    person
        .says("/resume binance-main")
        .sees("LIVE · binance-main", "positions 0, waiting orders 0", "[ Trade again ]");
    assertThat(person.sent()).as("nothing before the press").isEmpty();
    person.presses("Trade again").isTold("Asked").sees("told here in a moment");

    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.OfAccount.class,
            command -> {
              assertThat(command.account()).isEqualTo(MAIN);
              assertThat(command.wish()).isEqualTo(new AccountWish.Resume(2));
            });
  }

  @Test
  void theAccountInUseIsMeantWhenNoneIsNamed() {
    person.users.use(AccountExamples.TENANT, MAIN);
    turn(TradingState.REDUCE_ONLY);

    person.says("/resume").sees("binance-main", "[ Trade again ]");
  }

  @Test
  void anOldQuestionIsNotAnswered() {
    turn(TradingState.REDUCE_ONLY);
    person.says("/resume binance-main");
    person.desk.clock().advance(AccountCard.LASTS.plus(Duration.ofSeconds(1)));

    person.presses("Trade again").sees("Expired, nothing was changed");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void whoTradesAlreadyOrIsHaltedIsToldSo() {
    person.says("/resume binance-main").sees("takes all orders already");
    turn(TradingState.HALTED);
    person.says("/resume binance-main").sees("does not release that");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void nobodyResumesAnAccountThatIsNotTheirs() {
    turn(TradingState.REDUCE_ONLY);
    person.says(2, "/start");

    person.says(2, "/resume binance-main").sees("no account called “binance-main”");
  }

  private void turn(TradingState state) {
    AccountBook book = person.desk.store().book(MAIN).orElseThrow();
    person
        .desk
        .store()
        .commit(
            new AccountChange(
                book,
                new AccountEvent.TradingStateChanged(state, "the test says so"),
                null,
                Conversation.cause(),
                person.desk.clock().instant()));
  }
}
