package io.patriot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.text.Catalogue;
import io.patriot.domain.risk.DenialReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {
  private static final Messages ENGLISH = Messages.in("en");
  private static final List<Path> SAID_IN =
      List.of(
          Path.of("../../shared"),
          Path.of("../../functions"),
          Path.of("../../fargate-feeds/src/main"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | our own store does not answer | nuestra propia base de datos no responde",
        "pt-BR | you stopped it | você parou",
        "ru | taken back as asked | отменён по запросу",
        "ru | card abcd | карточка abcd",
        "es | the exchange lists orders 3, positions 2; mine are orders 1, positions 0"
            + " | el exchange muestra órdenes 3, posiciones 2; las mías son órdenes 1, posiciones 0",
        "es | it can no longer be compared with its venue: the venue answers -2015"
            + " | ya no se puede comparar con su exchange: el exchange responde -2015",
        "ru | BTCUSDT LONG, hedge mode, balance by 3 | BTCUSDT LONG, режим хеджирования, баланс на 3",
        "es | The market rests. | The market rests.",
        "en | you stopped it | you stopped it",
        "en | BTCUSDT, balance by 3 | BTCUSDT, balance by 3"
      })
  void reasonsOfOursAreToldInThePersonsLanguage(String language, String said, String told) {
    assertThat(Causes.of(said, Messages.in(language)).plain()).isEqualTo(told);
  }

  @Test
  void whatAnExchangeSaysCannotBecomeMarkup() {
    assertThat(Causes.of("<b>, not sent", Messages.in("es")).markup())
        .isEqualTo("&lt;b&gt;, no enviado");
  }

  @Test
  void everyDenialIsToldWhenAChangeIsDenied() {
    assertThat(DenialReason.class.getPermittedSubclasses())
        .extracting(CausesTest::inWords)
        .allSatisfy(
            said -> assertThat(Causes.of(said, Messages.in("ru")).plain()).isNotEqualTo(said));
  }

  /** A reason worded anew must be worded anew here, or people read it in English. */
  @Test
  void everyReasonIsStillSaidSomewhere() throws IOException {
    String sources = sources();

    assertThat(ENGLISH.keys())
        .filteredOn(key -> key.startsWith("cause.") && !key.startsWith("cause.denied."))
        .allSatisfy(
            key ->
                assertThat(Catalogue.PLACE.split(ENGLISH.sentence(key)))
                    .allSatisfy(part -> assertThat(sources.contains(part)).as(part).isTrue()));
  }

  private static String inWords(Class<?> reason) {
    return reason.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String sources() throws IOException {
    var all = new StringBuilder();
    for (Path folder : SAID_IN) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(CausesTest::isSource).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
  }

  private static boolean isSource(Path file) {
    List<String> parts = Arrays.stream(file.toString().split("/")).toList();
    return file.toString().endsWith(".java") && parts.contains("main");
  }
}
