package io.patriot.bot.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PhrasePropertiesTest {
  /** How each language says the parts of an order. */
  private record Tongue(
      String tag,
      String buy,
      String sell,
      String coins,
      String money,
      String at,
      String stopLoss,
      String takeProfit,
      String below,
      String above) {}

  private static final List<Tongue> TONGUES =
      List.of(
          new Tongue(
              "en",
              "buy",
              "sell",
              "%s %s",
              "%s dollars of %s",
              "at %s",
              "stop loss at %s",
              "take profit at %s",
              "stop loss %s%% below",
              "take profit %s%% below"),
          new Tongue(
              "es",
              "compra",
              "vende",
              "%s %s",
              "%s dólares de %s",
              "a %s",
              "con stop loss en %s",
              "tp %s",
              "stop loss %s%% por debajo",
              "tp %s%% abajo"),
          new Tongue(
              "pt-BR",
              "compre",
              "venda",
              "%s %s",
              "%s dólares de %s",
              "a %s",
              "com stop loss em %s",
              "tp %s",
              "stop loss %s%% abaixo",
              "tp %s%% abaixo"),
          new Tongue(
              "ru",
              "купи",
              "продай",
              "%s %s",
              "на %s долларов %s",
              "по %s",
              "стоп-лосс %s",
              "тейк %s",
              "стоп-лосс на %s%% ниже",
              "тейк на %s%% ниже"));

  /** The commands that only show something. */
  private static final Set<String> SHOWING =
      Set.of(
          "/price",
          "/positions",
          "/orders",
          "/portfolio",
          "/balance",
          "/pnl",
          "/history",
          "/fees",
          "/stats",
          "/report",
          "/chart",
          "/book",
          "/funding",
          "/help");

  /** A phrase and the command that it says. */
  record Said(String language, String phrase, String command) {}

  private record End(String phrase, String command) {}

  @Property(tries = 3000)
  void whatIsSaidIsReadOrAskedFor(@ForAll("orders") Said said) {
    Reading reading = Corpus.read(said.phrase(), said.language());

    switch (reading) {
      case Reading.Command(var command) -> assertThat(command).isEqualTo(said.command());
      case Reading.Ask(_, var commands) -> assertThat(commands).contains(said.command());
      case Reading.Open _, Reading.No _, Reading.Nothing _ ->
          throw new AssertionError(said + " is read as " + reading);
    }
  }

  @Property(tries = 3000)
  void readerOfAnyLanguageFindsNoOtherOrder(
      @ForAll("orders") Said said, @ForAll("languages") String language) {
    if (Corpus.read(said.phrase(), language) instanceof Reading.Command(var command)) {
      assertThat(command).isEqualTo(said.command());
    }
  }

  @Property(tries = 20_000)
  void noOrderWithoutAWordForItsSide(@ForAll("heaps") List<String> heap) {
    String text = String.join(" ", heap);
    for (String command : commands(Corpus.read(text, "en"))) {
      if (command.startsWith("/buy")) {
        assertThat(words(Sense.BUY, Sense.LONG)).anyMatch(text::contains);
      } else if (command.startsWith("/sell")) {
        assertThat(words(Sense.SELL, Sense.SHORT)).anyMatch(text::contains);
      } else if (command.startsWith("/close")) {
        // Besides what it says, a panic that is not clear may offer it.
        assertThat(words(Sense.CLOSE, Sense.KILL)).anyMatch(text::contains);
      }
    }
  }

  @Property(tries = 10_000)
  void nothingIsTradedForAHeapThatSaysNo(
      @ForAll("heaps") List<String> heap, @ForAll("refusals") String refusal) {
    var words = new ArrayList<>(heap);
    words.add(refusal);

    if (Corpus.read(String.join(" ", words), "en") instanceof Reading.Command(var command)) {
      assertThat(SHOWING).contains(command.split(" ", 2)[0]);
    }
  }

  @Property(tries = 20_000)
  void noAlertWithoutAWordThatAsksForIt(@ForAll("heaps") List<String> heap) {
    String text = String.join(" ", heap);
    for (String command : commands(Corpus.read(text, "en"))) {
      if (command.startsWith("/alert")) {
        assertThat(words(Sense.TELL)).anyMatch(text::contains);
      }
    }
  }

  @Provide
  Arbitrary<Said> orders() {
    Arbitrary<Tongue> tongues = Arbitraries.of(TONGUES);
    Arbitrary<String> coin = Arbitraries.of("btc", "BTC", "eth", "bitcoin", "биткоин", "эфир");
    Arbitrary<Integer> whole = Arbitraries.integers().between(1, 99_999);
    Arbitrary<Integer> hundredths = Arbitraries.integers().between(1, 99);
    Arbitrary<Integer> ends = Arbitraries.integers().between(0, 31);
    return Combinators.combine(tongues, Arbitraries.of(true, false), coin, whole, hundredths, ends)
        .as(PhrasePropertiesTest::said);
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(Messages.LANGUAGES);
  }

  /** Words of all languages, numbers and coins, in any order. */
  @Provide
  Arbitrary<List<String>> heaps() {
    List<String> all =
        Messages.LANGUAGES.stream()
            .flatMap(language -> Languages.lexicon(language).all().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    Arbitrary<String> number = Arbitraries.of("100", "0.5", "$100", "2%", "60k", "@60000", "-2%");
    return Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(all)),
            Tuple.of(2, number),
            Tuple.of(2, Arbitraries.of("btc", "eth")))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> refusals() {
    return Arbitraries.of("don't", "never", "if", "nunca", "не", "если", "não", "should");
  }

  private static Said said(
      Tongue tongue, boolean buys, String coin, int whole, int hundredths, int ends) {
    String code = Set.of("eth", "эфир").contains(coin) ? "ETH" : "BTC";
    boolean inMoney = (ends & 1) == 0;
    String units = "0." + (hundredths < 10 ? "0" : "") + hundredths;
    String amount =
        inMoney
            ? tongue.money().formatted(whole, coin)
            : tongue
                .coins()
                .formatted(units.replace('.', tongue.tag().equals("en") ? '.' : ','), coin);
    List<End> chosen = new ArrayList<>();
    end(ends, 2, tongue.at().formatted(whole + 1), "@" + (whole + 1)).ifPresent(chosen::add);
    if ((ends & 4) != 0) {
      chosen.add(
          buys
              ? new End(tongue.below().formatted(hundredths), "sl -" + hundredths + "%")
              : new End(tongue.stopLoss().formatted(whole + 2), "sl " + (whole + 2)));
    }
    if ((ends & 8) != 0) {
      chosen.add(
          buys
              ? new End(tongue.takeProfit().formatted(whole + 3), "tp " + (whole + 3))
              : new End(tongue.above().formatted(hundredths), "tp -" + hundredths + "%"));
    }
    String phrase = (buys ? tongue.buy() : tongue.sell()) + " " + amount;
    String command =
        (buys ? "/buy " : "/sell ")
            + code
            + " "
            + (inMoney ? "$" + whole : units.replaceFirst("0$", ""));
    for (End end : chosen) {
      phrase += ((ends & 16) != 0 ? ", " : " ") + end.phrase();
      command += " " + end.command();
    }
    return new Said(tongue.tag(), phrase, command);
  }

  private static Optional<End> end(int ends, int bit, String phrase, String command) {
    return (ends & bit) == 0 ? Optional.empty() : Optional.of(new End(phrase, command));
  }

  private static List<String> commands(Reading reading) {
    return switch (reading) {
      case Reading.Command(var command) -> List.of(command);
      case Reading.Open(_, var command) -> List.of(command);
      case Reading.Ask(_, var some) -> some;
      case Reading.No _, Reading.Nothing _ -> List.of();
    };
  }

  private static Set<String> words(Sense... senses) {
    Set<Sense> wanted = Set.of(senses);
    return Messages.LANGUAGES.stream()
        .flatMap(language -> Languages.lexicon(language).all().entrySet().stream())
        .filter(entry -> wanted.contains(entry.getValue().sense()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
