package io.patriot.aws.card;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.PressFacts;
import io.patriot.application.card.UpdateClaims;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.MailWish;
import io.patriot.application.mail.Mailbox;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.news.Loudness;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.news.NoticeWishes;
import io.patriot.application.news.QuietHours;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People and their updates in DynamoDB. */
final class PeopleTest {
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final ChatUsers users = new DynamoChatUsers(dynamo);
  private final UpdateClaims claims = new DynamoUpdateClaims(dynamo, HandTurnedClock.atNoon());

  @Test
  void aPersonIsRegisteredOnceAndReadBackAsTheyAre() {
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", null));
    users.register(person("ru", null));

    assertThat(users.find(TENANT)).contains(person("en", null));
  }

  @Test
  void whoIsForgottenIsNewWhenTheyComeBack() {
    users.register(person("en", null));
    users.watch(TENANT, List.of(new Symbol("BTCUSDT")));

    users.forget(TENANT);
    users.forget(TENANT);

    assertThat(users.find(TENANT)).isEmpty();
    users.register(person("ru", null));
    assertThat(users.find(TENANT)).contains(person("ru", null));
  }

  @Test
  void theNewestCardIsRememberedAndForgotten() {
    users.register(person("en", null));

    users.openCard(TENANT, ExampleCards.ID);
    assertThat(users.find(TENANT)).contains(person("en", ExampleCards.ID));

    users.openCard(TENANT, null);
    assertThat(users.find(TENANT)).contains(person("en", null));
  }

  @Test
  void anotherAccountIsUsedFromThenOnAndOnlyByPeopleWhoAreKnown() {
    var linked = new AccountId(TENANT, "binance-main");
    users.use(TENANT, linked);
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    users.use(TENANT, linked);

    assertThat(users.find(TENANT))
        .hasValueSatisfying(
            user -> {
              assertThat(user.account()).isEqualTo(linked);
              assertThat(user.openCard()).isEqualTo(ExampleCards.ID);
            });
  }

  @Test
  void theDayOfAProofIsRememberedOfPeopleWhoAreKnown() {
    users.provenForLive(TENANT, ChatUser.liveDay(NOON));
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", null));
    assertThat(users.find(TENANT).orElseThrow().isProvenForLive(NOON)).isFalse();
    users.provenForLive(TENANT, ChatUser.liveDay(NOON));

    ChatUser user = users.find(TENANT).orElseThrow();
    assertThat(user.isProvenForLive(NOON.plus(Duration.ofHours(11)))).isTrue();
    assertThat(user.isProvenForLive(NOON.plus(Duration.ofHours(12)))).isFalse();
  }

  @Test
  void anAccountThatIsGoneIsLeftOnlyByThoseWhoAreAboutIt() {
    var gone = new AccountId(TENANT, "binance-main");
    var paper = new AccountId(TENANT, "paper");
    users.leave(gone, paper);
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", null));
    users.use(TENANT, new AccountId(TENANT, "binance-other"));
    users.leave(gone, paper);
    assertThat(users.find(TENANT).orElseThrow().account().name()).isEqualTo("binance-other");

    users.use(TENANT, gone);
    users.leave(gone, paper);
    assertThat(users.find(TENANT).orElseThrow().account()).isEqualTo(paper);
  }

  @Test
  void aPersonIsSpokenToInTheLanguageTheyChose() {
    users.speak(TENANT, "ru");
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    users.speak(TENANT, "pt-BR");

    assertThat(users.find(TENANT)).contains(person("pt-BR", ExampleCards.ID));
  }

  @Test
  void theMarketsAPersonWatchesAreKeptInTheirOrderUntilTheyWatchNone() {
    List<Symbol> two = List.of(new Symbol("ETHUSDT"), MarketExamples.BTC);
    users.watch(TENANT, two);
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    users.watch(TENANT, two);
    assertThat(users.find(TENANT).orElseThrow().watched()).isEqualTo(two);

    users.watch(TENANT, List.of());
    assertThat(users.find(TENANT)).contains(person("en", ExampleCards.ID));
  }

  @Test
  void aPersonsQuietHoursAreKeptUntilTheyWantNone() {
    var night = new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 0), ZoneId.of("Asia/Dubai"));
    users.keepQuiet(TENANT, Optional.of(night));
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    users.keepQuiet(TENANT, Optional.of(night));
    users.speak(TENANT, "ru");
    assertThat(users.find(TENANT).orElseThrow().notices().quiet()).isEqualTo(night);

    users.keepQuiet(TENANT, Optional.empty());
    assertThat(users.find(TENANT)).contains(person("ru", ExampleCards.ID));
  }

  @Test
  void whereLettersGoChangesOnlyFromWhatWasSeen() {
    var wish = MailWish.parse("ada@example.org 123456 " + NOON + " 1 2 " + NOON);
    var asked = new Mailbox(null, wish);
    var proven = new Mailbox(new MailAddress("ada@example.org"), null);
    assertThat(users.reach(TENANT, Mailbox.NONE, asked)).isFalse();
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    assertThat(users.reach(TENANT, proven, asked)).isFalse();
    assertThat(users.reach(TENANT, Mailbox.NONE, asked)).isTrue();
    assertThat(users.find(TENANT).orElseThrow().mailbox()).isEqualTo(asked);
    assertThat(users.reach(TENANT, Mailbox.NONE, proven)).isFalse();
    assertThat(users.reach(TENANT, asked, proven)).isTrue();
    assertThat(users.find(TENANT).orElseThrow().mailbox()).isEqualTo(proven);
    assertThat(users.reach(TENANT, proven, Mailbox.NONE)).isTrue();
    assertThat(users.reach(TENANT, Mailbox.NONE, asked)).isTrue();

    users.forget(TENANT);
    users.register(person("en", ExampleCards.ID));
    assertThat(users.find(TENANT)).contains(person("en", ExampleCards.ID));
  }

  @Test
  void howLoudlyAPersonIsToldAKindIsKeptForEachKind() {
    users.tell(TENANT, NoticeKind.FILLS, Loudness.OFF);
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    assertThat(users.find(TENANT).orElseThrow().notices()).isEqualTo(NoticeWishes.NONE);
    users.tell(TENANT, NoticeKind.FILLS, Loudness.SILENT);
    users.tell(TENANT, NoticeKind.ALERTS, Loudness.OFF);
    users.tell(TENANT, NoticeKind.FILLS, Loudness.ON);

    assertThat(users.find(TENANT).orElseThrow().notices())
        .isEqualTo(
            NoticeWishes.NONE
                .with(NoticeKind.FILLS, Loudness.ON)
                .with(NoticeKind.ALERTS, Loudness.OFF));
  }

  @Test
  void whatAPersonMissedCountsFromTheFirstUntilTheyAreToldSo() {
    users.missed(TENANT, NOON);
    assertThat(users.find(TENANT)).isEmpty();

    users.register(person("en", ExampleCards.ID));
    users.missed(TENANT, NOON);
    users.missed(TENANT, NOON.plusSeconds(60));
    assertThat(users.find(TENANT).orElseThrow().missedSince()).isEqualTo(NOON);

    users.caughtUp(TENANT);
    assertThat(users.find(TENANT)).contains(person("en", ExampleCards.ID));
    users.missed(TENANT, NOON.plusSeconds(120));
    assertThat(users.find(TENANT).orElseThrow().missedSince()).isEqualTo(NOON.plusSeconds(120));
  }

  @Test
  void allThatAPressIsJudgedByComesInOneRead() {
    var facts = new DynamoPressFacts(dynamo, LocalCloud.WIRE, "binance");
    assertThat(facts.read(TENANT, ExampleCards.ID, MarketExamples.BTC))
        .isEqualTo(new PressFacts.Seen(Optional.empty(), Optional.empty(), Optional.empty()));

    users.register(person("en", null));
    new DynamoCards(dynamo, LocalCloud.WIRE).put(ExampleCards.aCard());
    new DynamoMarketBoard(dynamo, LocalCloud.WIRE, "binance", _ -> {})
        .prices(List.of(new MarketSummary(MarketExamples.aBitcoinQuote(NOON), null)));

    assertThat(facts.read(TENANT, ExampleCards.ID, MarketExamples.BTC))
        .isEqualTo(
            new PressFacts.Seen(
                Optional.of(person("en", null)),
                Optional.of(ExampleCards.aCard()),
                Optional.of(MarketExamples.aBitcoinQuote(NOON))));
    assertThat(facts.read(new TenantId("tg-2"), ExampleCards.ID, MarketExamples.BTC).card())
        .as("somebody else's card")
        .isEmpty();
  }

  @Test
  void aStrangerIsNotMadeAPersonByACard() {
    var stranger = new TenantId("tg-2");

    users.openCard(stranger, ExampleCards.ID);

    assertThat(users.find(stranger)).isEmpty();
  }

  @Test
  void anUpdateIsTakenInOnceUnlessItIsGivenBack() {
    assertThat(claims.claim(41)).isTrue();
    assertThat(claims.claim(41)).isFalse();
    assertThat(claims.claim(42)).isTrue();

    claims.release(41);

    assertThat(claims.claim(41)).isTrue();
  }

  @Test
  void ofManyWhoClaimAnUpdateOneWins() throws Exception {
    var acts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      acts.add(() -> claims.claim(43));
    }
    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(acts)) {
        winners += result.get() ? 1 : 0;
      }
    }

    assertThat(winners).isEqualTo(1);
  }

  @Test
  void aClaimIsForgottenAfterTwoDays() {
    claims.claim(44);

    Item item = dynamo.get(dynamo.tables().state(), Keys.claim(44)).orElseThrow();

    assertThat(item.number(Item.EXPIRES_AT)).isEqualTo(NOON.plusSeconds(172_800).getEpochSecond());
  }

  private static ChatUser person(String language, @Nullable CardId card) {
    return new ChatUser(TENANT, USER_ID, 77, language, ACCOUNT, NOON, card);
  }
}
