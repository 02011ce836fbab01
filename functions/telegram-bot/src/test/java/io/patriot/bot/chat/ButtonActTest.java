package io.patriot.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.CardId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ButtonActTest {
  private static final String CARD = "cardcardcardcard";
  private static final Symbol BTC = new Symbol("BTCUSDT");

  @Test
  void confirmIsTheAgreedText() {
    assertThat(new ButtonAct.Confirm(new CardId(CARD), BTC).data())
        .isEqualTo("v1|ok|" + CARD + "|BTCUSDT");
  }

  @Property
  void whatIsWrittenIsReadBackAndFits(@ForAll("acts") ButtonAct act) {
    assertThat(ButtonAct.parse(act.data())).contains(act);
    assertThat(act.data().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
  }

  @Property
  void noDataMakesItThrow(@ForAll String data) {
    assertThat(ButtonAct.parse(data)).isNotNull();
  }

  /** A changed byte leads to no card, to another card's name, or to another act; never to two. */
  @Property
  void changedConfirmNeverConfirmsTheSameCard(@ForAll int at, @ForAll char to) {
    String data = new ButtonAct.Confirm(new CardId(CARD), BTC).data();
    int index = Math.floorMod(at, data.length());
    if (data.charAt(index) == to) {
      return;
    }
    String changed = data.substring(0, index) + to + data.substring(index + 1);

    assertThat(ButtonAct.parse(changed))
        .isNotEqualTo(Optional.of(new ButtonAct.Confirm(new CardId(CARD), BTC)));
  }

  @Provide
  Arbitrary<ButtonAct> acts() {
    Arbitrary<CardId> cards =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('2', '7')
            .ofLength(16)
            .map(CardId::new);
    Arbitrary<Symbol> symbols = Arbitraries.of("BTCUSDT", "1000PEPEUSDT").map(Symbol::new);
    Arbitrary<OrderId> orders =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('2', '7')
            .ofLength(32)
            .map(OrderId::new);
    Arbitrary<String> commands =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(" |$%+.0123")
            .ofMaxLength(56)
            .map(s -> "/" + s);
    return Arbitraries.oneOf(
        Combinators.combine(cards, symbols).as(ButtonAct.Confirm::new),
        cards.map(ButtonAct.Edit::new),
        cards.map(ButtonAct.PutAway::new),
        orders.map(ButtonAct.CancelOrder::new),
        Combinators.combine(
                cards, Arbitraries.integers().between(1, 2), Arbitraries.of(true, false))
            .as(ButtonAct.AskYes::new),
        cards.map(ButtonAct.AskNo::new),
        commands.map(command -> new ButtonAct.Run(command, true)),
        commands.map(command -> new ButtonAct.Run(command, false)));
  }
}
