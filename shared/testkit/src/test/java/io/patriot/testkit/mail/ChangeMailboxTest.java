package io.patriot.testkit.mail;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.ChatUser;
import io.patriot.application.mail.ChangeMailbox;
import io.patriot.application.mail.ChangeMailbox.Outcome;
import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.MailWish;
import io.patriot.application.mail.Mailbox;
import io.patriot.application.mail.Post;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.link.InMemoryRates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an address is proven, and how few letters go to whoever never asked for one. */
final class ChangeMailboxTest {
  private static final MailAddress ADA = new MailAddress("ada@example.org");
  private static final MailAddress OTHER = new MailAddress("other@example.org");

  private final InMemoryChatUsers users = new InMemoryChatUsers();
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final List<String> sent = new ArrayList<>();
  private Post.Posted posted = Post.Posted.TAKEN;
  private int codes = 100_000;

  private final ChangeMailbox mailbox =
      new ChangeMailbox(
          users,
          new InMemoryRates(),
          (to, letter) -> {
            sent.add(to.value() + ": " + letter.text());
            return posted;
          },
          () -> Integer.toString(++codes),
          clock);

  @BeforeEach
  void somebody() {
    users.register(new ChatUser(TENANT, USER_ID, USER_ID, "en", ACCOUNT, NOON, null));
  }

  @Test
  void anAddressCountsOnceItsCodeWasSaid() {
    assertThat(ask(ADA)).isInstanceOf(Outcome.Asked.class);
    assertThat(sent).containsExactly("ada@example.org: 100001");
    assertThat(user().mailbox().proven()).isEmpty();

    assertThat(mailbox.say(user(), "100001")).isEqualTo(new Outcome.Proven(ADA));
    assertThat(user().mailbox()).isEqualTo(new Mailbox(ADA, null));
    assertThat(ask(ADA)).isEqualTo(new Outcome.ThereAlready(ADA));
  }

  @Test
  void fiveWrongCodesAreOneTooMany() {
    ask(ADA);

    for (int left = 4; left >= 0; left--) {
      assertThat(mailbox.say(user(), "000000")).isEqualTo(new Outcome.Wrong(left));
    }
    assertThat(mailbox.say(user(), "100001")).isEqualTo(new Outcome.NothingAsked());
    assertThat(user().mailbox().proven()).isEmpty();
  }

  @Test
  void aCodeIsGoodForHalfAnHour() {
    ask(ADA);
    clock.advance(MailWish.GOOD_FOR);

    assertThat(mailbox.say(user(), "100001")).isEqualTo(new Outcome.NothingAsked());
  }

  @Test
  void onlyTheLatestCodeCounts() {
    ask(ADA);
    ask(OTHER);

    assertThat(mailbox.say(user(), "100001")).isEqualTo(new Outcome.Wrong(4));
    assertThat(mailbox.say(user(), "100002")).isEqualTo(new Outcome.Proven(OTHER));
  }

  @Test
  void threeCodesADayAreAllWhicheverAddressTheyAreFor() {
    ask(ADA);
    clock.advance(Duration.ofHours(1));
    ask(OTHER);
    ask(new MailAddress("third@example.org"));

    assertThat(ask(ADA)).isEqualTo(new Outcome.TooMany(3, NOON.plus(Duration.ofDays(1))));
    assertThat(mailbox.close(user())).isEqualTo(new Outcome.Closed());
    assertThat(ask(ADA)).isInstanceOf(Outcome.TooMany.class);
    assertThat(sent).hasSize(3);

    clock.advance(Duration.ofHours(23));
    assertThat(ask(ADA)).isInstanceOf(Outcome.Asked.class);
    assertThat(user().mailbox().wanted().orElseThrow().letters()).isEqualTo(1);
  }

  @Test
  void fiveCodesADayGoToAnAddressWhoeverAsksAndHoweverItIsSpelt() {
    Instant midnight = NOON.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    for (int nth = 1; nth <= 5; nth++) {
      assertThat(asks(another(nth), "Ada+" + nth + "@example.org"))
          .isInstanceOf(Outcome.Asked.class);
    }

    assertThat(asks(another(6), "ada@example.org")).isEqualTo(new Outcome.TooMany(5, midnight));
    assertThat(asks(another(7), "ada@example.com")).isInstanceOf(Outcome.Asked.class);
    assertThat(sent).hasSize(6);

    clock.advance(Duration.ofHours(12));
    assertThat(asks(another(8), "ada@example.org")).isInstanceOf(Outcome.Asked.class);
  }

  private Outcome asks(ChatUser who, String address) {
    return mailbox.ask(who, MailAddress.of(address).orElseThrow(), this::letter);
  }

  private ChatUser another(int nth) {
    long number = USER_ID + nth;
    var tenant = new TenantId("tg-" + number);
    var account = new AccountId(tenant, "paper");
    users.register(new ChatUser(tenant, number, number, "en", account, NOON, null));
    return users.find(tenant).orElseThrow();
  }

  @Test
  void theOldAddressIsGoodUntilTheNewOneIsProven() {
    ask(ADA);
    mailbox.say(user(), "100001");

    ask(OTHER);
    assertThat(user().mailbox().proven()).contains(ADA);
    mailbox.say(user(), "100002");
    assertThat(user().mailbox().proven()).contains(OTHER);

    mailbox.close(user());
    assertThat(user().mailbox().proven()).isEmpty();
  }

  @Test
  void whatBecameOfTheLetterIsSaidAndCountsInAnyCase() {
    posted = Post.Posted.UNKNOWN;

    assertThat(ask(ADA))
        .isInstanceOfSatisfying(
            Outcome.Asked.class, asked -> assertThat(asked.posted()).isEqualTo(posted));
    assertThat(mailbox.say(user(), "100001")).isEqualTo(new Outcome.Proven(ADA));
  }

  @Test
  void whoWasSeenAsTheyNoLongerAreChangesNothing() {
    ChatUser before = user();
    ask(ADA);

    assertThat(mailbox.ask(before, OTHER, this::letter)).isEqualTo(new Outcome.ChangedMeanwhile());
    assertThat(sent).hasSize(1);
    assertThat(mailbox.say(before, "100001")).isEqualTo(new Outcome.NothingAsked());
  }

  @Test
  void isReadBackAsItWasKept() {
    ask(ADA);
    mailbox.say(user(), "1");
    MailWish wish = user().mailbox().wanted().orElseThrow();

    assertThat(MailWish.parse(wish.text())).isEqualTo(wish);
    assertThat(wish.toString()).doesNotContain("ada@").doesNotContain(wish.code());
    assertThat(wish.wrong()).isEqualTo(1);
  }

  private Outcome ask(MailAddress address) {
    return mailbox.ask(user(), address, this::letter);
  }

  private Letter letter(MailWish wish) {
    return new Letter("Your code", wish.code());
  }

  private ChatUser user() {
    return users.find(TENANT).orElseThrow();
  }
}
