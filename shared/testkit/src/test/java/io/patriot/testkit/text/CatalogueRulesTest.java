package io.patriot.testkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.text.Catalogues;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueRulesTest {
  private final Catalogues broken = Catalogues.beside(CatalogueRulesTest.class, "broken");

  @Test
  void everyKindOfFaultIsFound() {
    assertThat(CatalogueRules.faults(broken, Set.of("same")))
        .containsExactlyInAnyOrder(
            "es lacks missing",
            "es has alone alone",
            "es place: other places",
            "es markup: other markup",
            "es command: other commands",
            "es typed: other to type",
            "es english: is English",
            "es plural: needs a plural",
            "es end: ends otherwise");
  }

  @Test
  void aWordThatIsTheSameMustBeNamed() {
    assertThat(CatalogueRules.faults(broken, Set.of()))
        .contains("es same: is English", "ru same: is English");
  }
}
