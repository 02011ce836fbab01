package io.patriot.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderIdTest {

  @ParameterizedTest
  @CsvSource({
    "card:abcdefghijklmnop, vttqf7ukbaejre7jutgukia5aq7glngn, VTTQF",
    "wish:1, m4afpwtwf7pi4erg43hfnypcg46tzbv4, M4AFP",
  })
  void theSameWishAlwaysHasTheSameName(String intent, String id, String shortForm) {
    assertThat(OrderId.of(new IntentId(intent)).value()).isEqualTo(id);
    assertThat(OrderId.of(new IntentId(intent)).shortForm()).isEqualTo(shortForm);
  }

  @Property(tries = 200)
  void everyNameFitsEveryVenue(@ForAll @AlphaChars @StringLength(min = 1, max = 80) String intent) {
    assertThat(OrderId.of(new IntentId(intent)).value()).matches("[a-z2-7]{32}");
  }
}
