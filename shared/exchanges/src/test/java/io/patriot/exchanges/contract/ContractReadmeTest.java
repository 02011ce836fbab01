package io.patriot.exchanges.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What venues offer and which cards they are held to, as the README shows them. */
class ContractReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- contract: drawn by ContractReadmeTest -->\n";
  private static final String END = "<!-- contract ends -->\n";
  private static final int CARDS_MIN = 25;

  private final Capabilities all = Capabilities.read();

  /** Run with {@code -Dredraw=true} to write the tables instead of checking them. */
  @Test
  void theReadmeShowsWhatIsOfferedAndTried() throws IOException {
    String text = Files.readString(README);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    assertThat(begin).as("a place for the tables").isPositive().isLessThan(end);
    String drawn =
        text.substring(0, begin + BEGIN.length()) + offers() + "\n" + cards() + text.substring(end);
    if (Boolean.getBoolean("redraw")) {
      Files.writeString(README, drawn);
    } else {
      assertThat(text)
          .as("redraw with: mvn -pl shared/exchanges test -Dredraw=true")
          .isEqualTo(drawn);
    }
  }

  @Test
  void everyCardHasANumberOfItsOwn() {
    List<Integer> numbers = played().stream().map(card -> card(card).value()).toList();
    assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CARDS_MIN);
    assertThat(numbers.getLast()).as("none is missing").isEqualTo(numbers.size());
  }

  private String offers() {
    var table = new StringBuilder("| | " + String.join(" | ", all.venues()) + " |\n| --- |");
    table.append(" --- |".repeat(all.venues().size())).append('\n');
    for (Feature feature : Feature.values()) {
      table.append("| ").append(feature.title());
      for (String venue : all.venues()) {
        Capabilities.Offer offer = all.of(venue, feature);
        table.append(" | ").append(offer.offered() ? "yes" : "no");
        table.append(offer.how().isBlank() ? "" : ": " + offer.how());
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  private String cards() {
    var table = new StringBuilder("| card | | " + String.join(" | ", all.venues()) + " |\n");
    table.append("| --- | --- |").append(" --- |".repeat(all.venues().size())).append('\n');
    for (Method method : played()) {
      table.append(String.format(Locale.ROOT, "| V%02d | %s", card(method).value(), words(method)));
      for (String venue : all.venues()) {
        boolean tried =
            Arrays.stream(card(method).needs()).allMatch(each -> all.of(venue, each).offered());
        table.append(" | ").append(tried ? "held to" : "–");
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  private static List<Method> played() {
    return Stream.of(PlacingCards.class, VenueContract.class)
        .flatMap(cards -> Arrays.stream(cards.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Card.class))
        .sorted(Comparator.comparingInt(method -> card(method).value()))
        .toList();
  }

  private static Card card(Method method) {
    return method.getAnnotation(Card.class);
  }

  private static String words(Method method) {
    return Arrays.stream(method.getName().split("(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
