package io.patriot.aws.news;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever keeps bulletins has to promise. */
abstract class BulletinsContract {
  static final String NAME = "trades-2026-01-05T12:00:00Z";
  private static final Bulletin FIRST =
      Bulletin.begun(ACCOUNT, NAME).with(new Bulletin.Item("one:2", "{\"what\":\"it was\"}"));

  private static final OptionalInt MISSED = OptionalInt.empty();

  private Bulletins bulletins;

  abstract Bulletins empty();

  @BeforeEach
  void startEmpty() {
    bulletins = empty();
  }

  @Test
  void whatIsKeptIsFoundAsItWas() {
    Bulletin taken = FIRST.takenUntil(NOON);
    assertThat(bulletins.save(taken)).isTrue();
    assertThat(bulletins.find(ACCOUNT, NAME)).contains(taken.next());

    Bulletin drawn = taken.next().showing(1, OptionalInt.of(77));
    assertThat(bulletins.save(drawn)).isTrue();
    assertThat(bulletins.find(ACCOUNT, NAME)).contains(drawn.next());
  }

  @Test
  void whatItsMessageSaidIsKeptWithNewsOfAnyLength() {
    var line = Bulletin.Headline.of("n-0a1b2c3d", "Стоп сработал: <BTC> \uD83D\uDE00");
    Bulletin bulletin = FIRST.saying(line);
    for (int i = 0; i < 40; i++) {
      bulletin = bulletin.with(new Bulletin.Item("more:" + i, "{\"what\":\"it was № " + i + "\"}"));
    }
    assertThat(bulletins.save(bulletin)).isTrue();

    assertThat(bulletins.find(ACCOUNT, NAME)).contains(bulletin.next());
    assertThat(bulletins.of(ACCOUNT.tenant(), 10)).containsExactly(bulletin.next());
  }

  @Test
  void aLineHasAnEndAndIsCutBetweenCharacters() {
    var line = Bulletin.Headline.of("n-0a1b2c3d", "\uD83D\uDE00".repeat(200));

    assertThat(line.text()).isEqualTo("\uD83D\uDE00".repeat(119) + "…");
    assertThat(Bulletin.Headline.of("n-0a1b2c3d", "x".repeat(120)).text()).hasSize(120);
  }

  @Test
  void ofTwoChangesOfTheSameOneIsRefused() {
    assertThat(bulletins.save(FIRST)).isTrue();
    assertThat(bulletins.save(FIRST)).isFalse();

    Bulletin read = bulletins.find(ACCOUNT, NAME).orElseThrow();
    assertThat(bulletins.save(read.with(new Bulletin.Item("two:3", "{}")))).isTrue();
    assertThat(bulletins.save(read.showing(1, OptionalInt.of(5)))).isFalse();

    assertThat(bulletins.find(ACCOUNT, NAME).orElseThrow().items()).hasSize(2);
  }

  @Test
  void everyAccountAndNameHasItsOwn() {
    bulletins.save(FIRST);

    assertThat(bulletins.find(ACCOUNT, "another")).isEmpty();
    assertThat(bulletins.find(new AccountId(ACCOUNT.tenant(), "binance-main"), NAME)).isEmpty();
    assertThat(bulletins.find(new AccountId(new TenantId("tg-2"), ACCOUNT.name()), NAME)).isEmpty();
  }

  @Test
  void allOfAPersonsAccountsAreFoundTogetherAndNobodyElses() {
    var linked = new AccountId(ACCOUNT.tenant(), "binance-main");
    Bulletin second =
        Bulletin.begun(linked, "error-1").with(new Bulletin.Item("two:1", "{}")).showing(1, MISSED);
    bulletins.save(FIRST);
    bulletins.save(second);
    bulletins.save(
        Bulletin.begun(new AccountId(new TenantId("tg-2"), "paper"), NAME)
            .with(new Bulletin.Item("three:1", "{}")));

    assertThat(bulletins.of(ACCOUNT.tenant(), 10))
        .containsExactlyInAnyOrder(FIRST.next(), second.next());
    assertThat(bulletins.of(ACCOUNT.tenant(), 1)).hasSize(1);
    assertThat(bulletins.of(new TenantId("tg-3"), 10)).isEmpty();
  }
}
