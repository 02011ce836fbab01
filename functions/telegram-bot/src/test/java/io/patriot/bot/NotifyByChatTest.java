package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.Loudness;
import io.patriot.application.news.NoticeKind;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.testkit.AccountExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyByChatTest {
  @Test
  void everythingRingsUntilSomebodyWantsItOtherwise() {
    var person =
        Conversation.started()
            .says("/notify")
            .sees("trade or end: rings", "What needs you always rings");

    person.presses("Fills → no sound").sees("waiting orders that trade or end: without a sound");
    person.presses("Fills → not at all").sees("waiting orders that trade or end: not told");
    assertThat(loudness(person, NoticeKind.FILLS)).isEqualTo(Loudness.OFF);
    person.presses("Fills → ring").sees("waiting orders that trade or end: rings");
    assertThat(loudness(person, NoticeKind.FILLS)).isEqualTo(Loudness.ON);
  }

  @Test
  void itCanBeTypedTheSame() {
    var person = Conversation.started().says("/notify Settings OFF").sees("follow: not told");

    assertThat(loudness(person, NoticeKind.SETTINGS)).isEqualTo(Loudness.OFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fills", "fills loud", "stops off", "off", "fills off please"})
  void whatIsNotKnownChangesNothing(String words) {
    var person = Conversation.started();

    person.says("/notify " + words).sees("“" + words + "”", "Nothing was changed");

    assertThat(person.users.find(AccountExamples.TENANT).orElseThrow().notices().chosen())
        .isEmpty();
  }

  @Test
  void whatIsSilencedComesWithoutASoundAndWhatIsTurnedOffDoesNotCome() {
    var told = new Told();
    told.users.tell(AccountExamples.TENANT, NoticeKind.ELSEWHERE, Loudness.SILENT);
    told.hears(told.happens(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding")));
    assertThat(told.chat.quiet()).hasSize(1);

    told.asOf("1a1b2c3d");
    told.users.tell(AccountExamples.TENANT, NoticeKind.ELSEWHERE, Loudness.OFF);
    told.hears(told.happens(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding")));
    assertThat(told.chat.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void nobodyCanTurnOffWhatNeedsThem(NoticeKind kind) {
    var told = new Told();
    told.users.tell(AccountExamples.TENANT, kind, Loudness.OFF);

    told.hears(
        told.happens(new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a position")));

    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.chat.quiet()).isEmpty();
  }

  private static Loudness loudness(Conversation person, NoticeKind kind) {
    return person.users.find(AccountExamples.TENANT).orElseThrow().notices().of(kind);
  }
}
