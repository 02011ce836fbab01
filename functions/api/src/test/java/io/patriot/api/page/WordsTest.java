package io.patriot.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | Confirmado",
        "pt-BR | Confirmado",
        "pt-PT | Confirmado",
        "ru-RU,ru;q=0.9,en;q=0.8 | Подтверждено",
        "de-DE,es;q=0.7,en;q=0.3 | Confirmado",
        "en;q=0.2,ru;q=0.9 | Подтверждено",
        "de | Confirmed",
        "* | Confirmed"
      })
  void theLanguageIsTheFirstWishThatWeSpeak(String header, String confirmed) {
    assertThat(Words.of(Optional.of(header)).say("pin.done")).isEqualTo(confirmed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;;", "es;q=lots", "<script>", "../../es", "\u0000"})
  void whatIsNoSuchHeaderIsEnglish(String header) {
    assertThat(Words.of(Optional.of(header)).say("pin.done")).isEqualTo("Confirmed");
  }

  @Test
  void whoAsksForNothingOrForVeryMuchGetsEnglish() {
    assertThat(Words.of(Optional.empty()).say("pin.done")).isEqualTo("Confirmed");
    assertThat(Words.of(Optional.of("ru,".repeat(100))).say("pin.done")).isEqualTo("Confirmed");
  }

  @Test
  void aValueIsPutInAsItIs() {
    assertThat(Words.of(Optional.of("es")).say("frame.support", "reference", "$1 {x} <b>"))
        .isEqualTo("Para soporte: $1 {x} <b>");
  }
}
