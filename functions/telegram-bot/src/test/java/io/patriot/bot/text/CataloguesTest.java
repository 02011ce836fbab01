package io.patriot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.text.Catalogue;
import io.patriot.testkit.text.CatalogueRules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot says in every language, and how long its buttons and notices are. */
class CataloguesTest {
  private static final int BUTTON_LENGTH_MAX = 34;

  /** A notice that Telegram shows above the chat. */
  private static final int NOTICE_LENGTH_MAX = 185;

  /** Words of the trade and of the machine that are the same everywhere on purpose. */
  private static final Set<String> SAME =
      Set.of(
          "alert.minutes",
          "button.pin",
          "command.trail.menu",
          "guard.stop",
          "order.at",
          "order.slippage",
          "ping.head",
          "price.spread",
          "type.short.stop");

  @Test
  void allLanguagesSayTheSame() {
    assertThat(CatalogueRules.faults(Messages.CATALOGUES, SAME)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "pt-BR", "ru"})
  void buttonsAndNoticesAreShort(String other) {
    Catalogue catalogue = Messages.CATALOGUES.in(other);
    assertThat(catalogue.keys())
        .filteredOn(key -> key.startsWith("button."))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(catalogue.sentence(key)).hasSizeLessThan(BUTTON_LENGTH_MAX));
    assertThat(catalogue.keys())
        .filteredOn(key -> key.startsWith("press."))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(catalogue.sentence(key)).hasSizeLessThan(NOTICE_LENGTH_MAX));
  }
}
